import { values } from "../values.ts";
import Echo from "../islands/Echo.tsx";

export default () => <Echo values={values()} />;
