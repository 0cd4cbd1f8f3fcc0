/** The form that writes to a room, or to a side thread of it: a page may hold both. */
export const writesTo = (thread?: number) =>
  thread ? "write-in-thread" : "write";

type Props = { value: string; thread?: number };

/**
 * Of the message about to be written: sent twice it is one. It is another one on every page, and
 * therefore stands beside what a server may keep of the form it belongs to.
 */
export const NewRef = ({ value, thread }: Props) => (
  <input type="hidden" form={writesTo(thread)} name="ref" value={value} />
);
