"use strict";
(function () {
  // Sorting and filtering; the page says everything without it.
  var order = new Intl.Collator("id", { numeric: true });
  function shown(cell) {
    // Explanations are not part of what a row says.
    var figure = cell.querySelector("summary");
    return (figure || cell).textContent;
  }
  document.addEventListener("keydown", function (e) {
    var open = e.key === "Escape" && document.querySelector("details[open] > .jelas");
    if (open) open.parentNode.open = false;
  });
  function value(row, i) {
    var cell = row.cells[i];
    return cell.dataset.v !== undefined ? Number(cell.dataset.v) : shown(cell);
  }
  function compare(a, b, dir) {
    // Figures come before words and "–", whichever the direction.
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return dir * (typeof a === "number" ? a - b : order.compare(a, b));
  }
  document.querySelectorAll("section table").forEach(function (table) {
    var body = table.tBodies[0], rows = Array.from(body.rows), heads = Array.from(table.tHead.rows[0].cells);
    if (rows.length < 2) return;
    heads.forEach(function (th, i) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = th.textContent;
      th.textContent = "";
      th.appendChild(button);
      button.addEventListener("click", function () {
        var dir = th.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        heads.forEach(function (h) { h.removeAttribute("aria-sort"); });
        th.setAttribute("aria-sort", dir === 1 ? "ascending" : "descending");
        rows.sort(function (a, b) { return compare(value(a, i), value(b, i), dir); });
        body.append.apply(body, rows);
      });
    });
    if (rows.length < 8) return;
    var bar = document.createElement("p"), input = document.createElement("input"), count = document.createElement("output");
    bar.className = "saring";
    input.type = "search";
    input.placeholder = "Saring baris…";
    input.setAttribute("aria-label", "Saring baris tabel");
    bar.append(input, count);
    table.parentNode.before(bar);
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
      rows.forEach(function (row) {
        var text = Array.from(row.cells, shown).join(" ").toLowerCase();
        var keep = words.every(function (w) { return text.includes(w); });
        row.hidden = !keep;
        if (keep) shown++;
      });
      count.textContent = words.length ? shown + " dari " + rows.length + " baris" : "";
    });
  });
})();
