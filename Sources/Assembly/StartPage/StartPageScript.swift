/// Finds on the start page while somebody types; the page is whole without it.
enum StartPageScript {
    static let text = """
        (() => {
          const [form, nothing, elsewhere] = ["find", "nothing", "elsewhere"].map(id => document.getElementById(id));
          const { q, who, kind, state } = form.elements, me = "collateral.me";
          const items = [...document.querySelectorAll("[data-find]")].map(item => {
            const group = item.closest("details[data-who]");
            const said = (group ? group.querySelector("summary").textContent : "") + " " + item.textContent;
            return { item, said: said.toLowerCase(), ...(group || item).dataset, ...item.dataset };
          });
          const ways = [...document.querySelectorAll(".ways a")].map(way => {
            const inside = [...document.querySelectorAll(way.getAttribute("href") + " [data-find]")];
            return { way, inside, count: way.querySelector("b"), all: way.querySelector("b").textContent };
          });
          const has = (list, value) => !value || (list || "").split("|").includes(value);
          function find() {
            const words = q.value.toLowerCase().split(/\\s+/).filter(Boolean);
            const isAsked = words.length > 0 || who.value || kind.value || state.value;
            for (const one of items) {
              one.item.hidden = !(words.every(word => one.said.includes(word)) && has(one.who, who.value)
                && has(one.kind, kind.value) && has(one.state, state.value));
            }
            const isEmpty = part => {
              const inside = [...part.querySelectorAll("[data-find]")];
              return inside.length > 0 && inside.every(item => item.hidden);
            };
            for (const part of document.querySelectorAll("main details")) {
              part.hidden = isEmpty(part);
              part.open = Boolean(isAsked && (words.length || kind.value || state.value)) && !part.hidden;
            }
            for (const part of document.querySelectorAll("main section")) part.hidden = isEmpty(part);
            for (const { way, inside, count, all } of ways) {
              const found = inside.filter(item => !item.hidden).length;
              count.textContent = isAsked ? found : all;
              way.parentElement.hidden = isAsked && found === 0;
            }
            if (elsewhere) elsewhere.hidden = !isAsked;
            nothing.hidden = !isAsked || items.some(one => !one.item.hidden);
          }
          try { who.value = localStorage.getItem(me) || ""; } catch {}
          if (who.selectedIndex < 0) who.value = "";
          form.hidden = false;
          form.addEventListener("input", find);
          form.addEventListener("submit", event => event.preventDefault());
          who.addEventListener("change", () => { try { localStorage.setItem(me, who.value); } catch {} });
          document.addEventListener("keydown", event => {
            if (event.key !== "/" || /input|select/i.test(event.target.tagName)) return;
            event.preventDefault();
            q.focus();
          });
          if (who.value) find();
        })();

        """
}
