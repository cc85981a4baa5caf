// Unpacks the page's style and script. The policy knows both by their hashes, so that nothing else can come of it.

try {
  for (const name of ["style", "script"]) {
    const bytes = Uint8Array.from(atob(document.getElementById(`packed-${name}`).textContent), (char) =>
      char.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    const element = document.createElement(name);
    element.textContent = await new Response(stream).text();
    document.head.append(element);
  }
} catch (problem) {
  document.getElementById("app").textContent = `${document.querySelector("noscript").textContent} (${problem.message})`;
}
