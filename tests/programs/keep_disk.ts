// Mounts a disk of so many megabytes on a folder, and keeps it until it is killed.
const [folder, megabytes] = Deno.args;
const options = ["-t", "tmpfs", "-o", `size=${megabytes}m`];
const mount = new Deno.Command("mount", { args: [...options, "none", folder] });
const { success } = await mount.output();
console.log(success ? "mounted" : "refused");
setInterval(() => {}, 60_000);
