/** Shows that a form came from one of our own pages, for browsers that say nothing of where it came from. */
export function Csrf({ token }: { token: string }) {
  return <input type="hidden" name="csrf" value={token} />;
}
