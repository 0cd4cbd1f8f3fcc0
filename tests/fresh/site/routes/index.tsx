export default function Plain() {
  return <h1>No islands here</h1>;
}
