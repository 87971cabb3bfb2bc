// Elements of a page, made by scripts.

/**
 * Make an element; whatever is given as text stays text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} properties
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties, ...children) {
  const made = document.createElement(tag)
  const { role, ...rest } = properties
  if (role) made.setAttribute("role", role)
  Object.assign(made, rest)
  made.append(...children)
  return made
}
