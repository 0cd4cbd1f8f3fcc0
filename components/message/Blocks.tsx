import type { Block, Inline, Table } from "@/lib/domain/markup/tree.ts";
import { CodeBlock } from "./CodeBlock.tsx";
import { renderInline } from "./inline.tsx";
import type { NamedPerson } from "@/components/views.ts";

type Props = { blocks: Block[]; named?: readonly NamedPerson[] };

/** A message that is more than one text. */
export function Blocks({ blocks, named }: Props) {
  return <>{blocks.map((block) => renderBlock(block, named))}</>;
}

function renderBlock(block: Block, named?: readonly NamedPerson[]) {
  switch (block.type) {
    case "text":
      return <p>{renderInline(block.children, named)}</p>;
    case "code":
      return <CodeBlock {...block} />;
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.children} named={named} />
        </blockquote>
      );
    case "list":
      return renderList(block, named);
    case "table":
      return renderTable(block, named);
  }
}

function renderList(
  { start, items }: Extract<Block, { type: "list" }>,
  named?: readonly NamedPerson[],
) {
  const lines = items.map((blocks) => (
    <li>
      <Blocks blocks={blocks} named={named} />
    </li>
  ));
  return start === null ? <ul>{lines}</ul> : <ol start={start}>{lines}</ol>;
}

function renderTable(
  { align, head, rows }: Table,
  named?: readonly NamedPerson[],
) {
  const style = (column: number) =>
    align[column] ? `cell-${align[column]}` : undefined;
  const row = (cells: Inline[][], Cell: "th" | "td") => (
    <tr>
      {cells.map((cell, column) => (
        <Cell class={style(column)}>{renderInline(cell, named)}</Cell>
      ))}
    </tr>
  );
  return (
    <div class="table-box" role="group" aria-label="Table" tabIndex={0}>
      <table>
        <thead>{row(head, "th")}</thead>
        <tbody>{rows.map((cells) => row(cells, "td"))}</tbody>
      </table>
    </div>
  );
}
