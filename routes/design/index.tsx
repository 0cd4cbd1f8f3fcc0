export { DesignPage as default } from "@/routes/(_design)/DesignPage.tsx";
