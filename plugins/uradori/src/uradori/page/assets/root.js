// Leads from the root of a site to the reader's own language if the site has it, else to the first
// one. No module: it runs before anything of the page is shown. The page's links work without it.
{
  const script = /** @type {HTMLScriptElement} */ (document.currentScript)
  const have = (script.dataset.languages || "").split(" ")
  const wanted = navigator.languages.map(tag => tag.slice(0, 2))
  const language = wanted.find(code => have.includes(code)) || have[0]
  location.replace(`${language}/${location.search}${location.hash}`)
}
