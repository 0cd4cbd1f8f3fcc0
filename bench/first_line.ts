/** What a load generator is told to do. */
export async function firstLine<T>(): Promise<T> {
  let text = "";
  for await (
    const chunk of Deno.stdin.readable.pipeThrough(new TextDecoderStream())
  ) {
    text += chunk;
    if (text.endsWith("\n")) break;
  }
  return JSON.parse(text);
}
