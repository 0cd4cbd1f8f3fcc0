import { type ComponentChild, type ComponentChildren, h } from "preact";

/** The nodes between `<!--island:id-->` and its end. */
export interface Root {
  id: number;
  nodes: Node[];
  end: Node;
}

type IslandAt = (id: number) => ComponentChild;

/** Finds the outermost islands, and turns what the server put into slots into `slots`. */
export function readMarkers(
  slots: ComponentChildren[],
  islandAt: IslandAt,
): Root[] {
  const roots: Root[] = [];
  readIn(document, (start, id) => roots.push(between(start, id)));
  for (const template of document.querySelectorAll("template")) {
    readIn(template.content, () => {});
  }
  return roots;

  function readIn(
    top: Node,
    onRoot: (start: Comment, id: number) => void,
  ) {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_COMMENT);
    let depth = 0;
    while (walker.nextNode()) {
      const comment = walker.currentNode as Comment;
      const [kind, id] = comment.data.split(":");
      if (kind === "slot") {
        slots[+id] = toChildren(between(comment, +id).nodes, islandAt);
      }
      if (kind === "island" && depth++ === 0) onRoot(comment, +id);
      if (kind === "/island") depth--;
    }
  }
}

function between(start: Comment, id: number): Root {
  const [kind] = start.data.split(":");
  const nodes: Node[] = [];
  let depth = 0;
  for (let node = start.nextSibling!;; node = node.nextSibling!) {
    const text = node.nodeType === 8 ? (node as Comment).data : "";
    if (text === `/${kind}` && depth-- === 0) return { id, nodes, end: node };
    if (text.startsWith(`${kind}:`)) depth++;
    nodes.push(node);
  }
}

/** Markup as JSX, in which islands are components again. */
function toChildren(nodes: Node[], islandAt: IslandAt): ComponentChild[] {
  const children: ComponentChild[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node.nodeType === 3) children.push((node as Text).data);
    if (node.nodeType === 1) {
      children.push(toElement(node as Element, islandAt));
    }
    if (node.nodeType !== 8) continue;

    const [kind, id] = (node as Comment).data.split(":");
    if (kind !== "island") continue;
    children.push(islandAt(+id));
    i += between(node as Comment, +id).nodes.length;
  }
  return children;
}

function toElement(element: Element, islandAt: IslandAt): ComponentChild {
  const props: Record<string, unknown> = {};
  for (const { name, value } of element.attributes) {
    const property = element[name as keyof Element] as unknown;
    props[name] = typeof property === "boolean" ? property : value;
  }
  return h(
    element.localName,
    props,
    ...toChildren([...element.childNodes], islandAt),
  );
}
