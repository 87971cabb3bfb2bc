// What is said of a run of a claim's check.

/** @typedef {{ fault: string, fails: boolean }} World */

/**
 * Which words say what came of a run, and whether that is good.
 * @param {any} found - what the run came to
 * @param {boolean} edited - whether the reader has changed the code
 * @param {World | null} chosen - the broken world it was made in
 * @returns {[string, boolean]}
 */
export function verdict({ outcome, agrees, reached, assertions }, edited, chosen) {
  if (outcome !== "passed" && outcome !== "failed") return ["crashed", false]
  const passed = outcome === "passed"
  if (chosen && reached === false)
    // whatever came of it, this world had no part in it
    return passed ? ["unreached", !edited && !chosen.fails] : ["failed_here", false]
  if (!chosen && !passed) return ["failed_here", false]
  if (edited && passed && !assertions.length) return ["asserts_nothing", false]
  if (edited)
    return passed
      ? [chosen ? "passed_edited_in" : "passed_edited", true]
      : ["failed_edited_in", false]
  if (!chosen) {
    if (agrees === null) return ["passed_here", true]
    return agrees ? ["agrees", true] : ["prints_other", false]
  }
  if (chosen.fails) return passed ? ["survived", false] : ["noticed", true]
  return passed ? ["holds", true] : ["does_not_hold", false]
}
