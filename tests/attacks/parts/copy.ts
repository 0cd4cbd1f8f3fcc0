/** Copies a folder's contents into another folder. */
export async function copy(
  from: string,
  to: string,
  isWanted: (name: string) => boolean = () => true,
) {
  await Deno.mkdir(to, { recursive: true });
  for (const { name, isDirectory } of Deno.readDirSync(from)) {
    if (!isWanted(name)) continue;
    const [source, target] = [`${from}/${name}`, `${to}/${name}`];
    if (isDirectory) await copy(source, target);
    else await Deno.copyFile(source, target);
  }
}
