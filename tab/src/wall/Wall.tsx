export default function Wall() {
  return <main />;
}
