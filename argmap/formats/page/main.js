/** Where the page starts: reads the data of the map. */

const data = JSON.parse(document.getElementById("data").textContent);

document.getElementById("app").textContent = data.cards.map((card) => card.text).join("\n");
