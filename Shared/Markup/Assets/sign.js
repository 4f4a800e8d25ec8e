// Foothold: a signature is drawn with a finger, a pen or the mouse; what goes along with the form is the path of its strokes.
(() => {
  "use strict";
  document.querySelectorAll("[data-sign]").forEach((pad) => {
    const canvas = pad.querySelector("canvas");
    const kept = pad.querySelector("input");
    const pen = canvas.getContext("2d");
    let strokes = [];
    let drawing = false;
    pad.hidden = false;
    canvas.style.cssText = "display:block;max-width:100%;border:1px solid;touch-action:none;background:#fff";
    Object.assign(pen, { lineWidth: 3, lineCap: "round", lineJoin: "round" });
    const place = (event) => {
      const box = canvas.getBoundingClientRect();
      const along = (at, size, most) => Math.max(0, Math.min(most, Math.round((at / size) * most)));
      return [along(event.clientX - box.left, box.width, canvas.width), along(event.clientY - box.top, box.height, canvas.height)];
    };
    const count = () => strokes.reduce((sum, stroke) => sum + stroke.length, 0);
    const add = (stroke, point) => {
      const last = stroke[stroke.length - 1];
      if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < 3) return;
      // The server takes 3,000 points; nobody's name has as many.
      if (count() >= 3000) return;
      pen.beginPath();
      pen.moveTo(...(last || point));
      pen.lineTo(...point);
      pen.stroke();
      stroke.push(point);
    };
    canvas.addEventListener("pointerdown", (event) => {
      drawing = true;
      canvas.setPointerCapture(event.pointerId);
      strokes.push([]);
      add(strokes[strokes.length - 1], place(event));
    });
    canvas.addEventListener("pointermove", (event) => drawing && add(strokes[strokes.length - 1], place(event)));
    const lift = () => {
      drawing = false;
      kept.value = strokes.map((stroke) => "M" + stroke.map((point) => point.join(" ")).join("L")).join("");
      // A dot alone is no signature.
      if (count() < 2) kept.value = "";
    };
    ["pointerup", "pointercancel"].forEach((name) => canvas.addEventListener(name, lift));
    pad.querySelector("button").addEventListener("click", () => {
      strokes = [];
      kept.value = "";
      pen.clearRect(0, 0, canvas.width, canvas.height);
    });
  });
})();
