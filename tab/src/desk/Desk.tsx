/** The other places come one by one. */
export default function Desk() {
  return <main />;
}
