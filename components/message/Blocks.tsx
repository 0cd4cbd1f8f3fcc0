import type { Block, Inline, Table } from "@/lib/domain/markup/tree.ts";
import { CodeBlock } from "./CodeBlock.tsx";
import { renderInline } from "./inline.tsx";
import type { Marks } from "@/components/views.ts";

type Props = { blocks: Block[]; marks?: Marks };

/** A message that is more than one text. */
export function Blocks({ blocks, marks }: Props) {
  return <>{blocks.map((block) => renderBlock(block, marks))}</>;
}

function renderBlock(block: Block, marks?: Marks) {
  switch (block.type) {
    case "text":
      return <p>{renderInline(block.children, marks)}</p>;
    case "code":
      return <CodeBlock {...block} />;
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.children} marks={marks} />
        </blockquote>
      );
    case "list":
      return renderList(block, marks);
    case "table":
      return renderTable(block, marks);
  }
}

function renderList(
  { start, items }: Extract<Block, { type: "list" }>,
  marks?: Marks,
) {
  const lines = items.map((blocks) => (
    <li>
      <Blocks blocks={blocks} marks={marks} />
    </li>
  ));
  return start === null ? <ul>{lines}</ul> : <ol start={start}>{lines}</ol>;
}

function renderTable(
  { align, head, rows }: Table,
  marks?: Marks,
) {
  const style = (column: number) =>
    align[column] ? `cell-${align[column]}` : undefined;
  const row = (cells: Inline[][], Cell: "th" | "td") => (
    <tr>
      {cells.map((cell, column) => (
        <Cell class={style(column)}>{renderInline(cell, marks)}</Cell>
      ))}
    </tr>
  );
  return (
    <div class="table-box" tabIndex={0}>
      <table>
        <thead>{row(head, "th")}</thead>
        <tbody>{rows.map((cells) => row(cells, "td"))}</tbody>
      </table>
    </div>
  );
}
