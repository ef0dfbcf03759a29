const worker = new Worker("worker-inside.js", { type: "module" });
worker.onmessage = ({ data }) => {
  document.querySelector("output").textContent = data;
};
