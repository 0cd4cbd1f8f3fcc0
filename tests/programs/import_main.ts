import "@/main.ts";
console.log("ok");
