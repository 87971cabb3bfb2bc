"""The blocks that an author writes something into: claim, opened, cards, exercises, diagrams."""

from typing import Any, ClassVar, cast
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks.block import Block, type_number, type_string

from uradori.hosts.markdown import elements, marks
from uradori.hosts.markdown.conversion import ClaimError, Conversion, Head
from uradori.hosts.markdown.highlighting import highlight
from uradori.page import exercises, looks, parts, run_figure
from uradori.project import diagrams
from uradori.project.model import Picture, anchor
from uradori.publish.tab import kept

OPENED_CLASS = "uradori-opened"
"""What is around claims whose evidence is open."""

CARDS_CLASS = "uradori-cards"
"""What is around tables whose rows can be turned over."""


class OurBlock(Block):
    """A block that knows the text it stands in."""

    @property
    def conversion(self) -> Conversion:
        """The text that is being converted."""
        return cast(Conversion, self.config["conversion"])

    def on_create(self, parent: Element) -> Element:
        """Note the block, and begin it."""
        self.conversion.met_block(self.NAME, *self.taken())
        return self.begin(parent)

    def begin(self, parent: Element) -> Element:
        """Put the element into the tree that holds what stands in the block."""
        raise NotImplementedError

    def taken(self) -> tuple[str, int | None]:
        """The argument of the block, and the line it stands on."""
        text, mark = (self.argument or "").strip(), self.conversion.met.marks
        return mark.take(text) if mark else (text, None)

    def instead(self, said: str, why: str) -> Element:
        """What stands where nothing can be shown, for readers who look while it is written.

        Raises ClaimError, which says `said`, where the page is to be published.
        """
        here = self.conversion
        if not here.lenient:
            raise ClaimError(f"{here.shown}: {said}")
        return here.put(elements.fragment(parts.broken_diagram(why, here.place.lang)))


class ClaimBlock(OurBlock):
    """`/// claim | service/behaviour`: the sentence inside, with its badge and evidence below."""

    NAME = "claim"
    ARGUMENT = None

    def begin(self, parent: Element) -> Element:
        """Wrap the sentence."""
        here = self.conversion
        claim, line = self.taken()
        if not claim:
            line = here.line_of("claim") if line is None else line
            here.problem("UR202", "claim names no snippet", line, "/// claim | service/behaviour")
        claim = here.claim_of(claim)
        entry = None if here.reads_only else here.place.ledger.entries.get(claim)
        look = looks.classes(entry) if entry else "uradori--unknown"
        element = SubElement(
            parent,
            "div",
            {"class": f"uradori {look}", "id": anchor(claim), "data-claim": claim},
        )
        self._head = Head(claim, line, element)
        here.met.heads.append(self._head)
        return element

    def on_end(self, block: Element) -> None:
        """Note that the block has an end; its evidence is added when the words are known."""
        self._head.closed = True


class OpenedBlock(OurBlock):
    """`/// opened`: the claims inside show their evidence without being asked."""

    NAME = "opened"
    ARGUMENT = False

    def begin(self, parent: Element) -> Element:
        """Frame the claims."""
        return SubElement(parent, "div", {"class": OPENED_CLASS})


class CardsBlock(OurBlock):
    """`/// cards`: tables inside it can be turned over row by row, question first."""

    NAME = "cards"
    ARGUMENT = False

    def begin(self, parent: Element) -> Element:
        """Put the switch between the two views before the tables."""
        here = self.conversion
        if here.reads_only:
            return SubElement(parent, "div", {"class": CARDS_CLASS})
        cards = elements.fragment(parts.cards(here.place.lang))
        for switch in cards:
            here.put(switch)
        parent.append(cards)
        return cards


class ExerciseBlock(OurBlock):
    """`/// exercise | name`: the task inside, with the code that its reader begins with below."""

    NAME = "exercise"
    ARGUMENT = True

    def begin(self, parent: Element) -> Element:
        """Frame the task."""
        return SubElement(parent, "div", {"class": "uradori-exercise"})

    def on_end(self, block: Element) -> None:
        """Add what is known of the exercise."""
        here = self.conversion
        if here.reads_only:
            return
        name, _ = self.taken()
        place = here.place
        catalog, project = place.ledger.catalog, place.ledger.project
        exercise = catalog.exercises.get(name)
        if exercise is None:
            block.append(self.instead(f'UR217 no exercise named "{name}"', name))
            return
        block.set("id", exercise.anchor)
        able = kept.can_be_solved(project, exercise)
        made = exercises.exercise_block(
            exercise,
            catalog.faults,
            place.lang,
            tab=place.file(kept.exercise_file(name)) if able else "",
            tab_size=f"{kept.read(project).size / 1e6:.0f}",
        )
        shown = here.put(elements.fragment(made.html))
        slots = {each.get("data-slot"): each for each in shown.iter("div")}
        md = cast(Markdown, here.md)
        for code in made.blocks:
            slots[code.slot].text = elements.put_aside(md, highlight(md, code))
        block.append(shown)


class FigureBlock(OurBlock):
    """A block whose text is no Markdown: a figure takes its place."""

    ARGUMENT = True

    def on_markdown(self) -> str:
        """Keep the text as it is."""
        return "raw"

    def begin(self, parent: Element) -> Element:
        """A place for the figure."""
        return SubElement(parent, "div")


class DiagramBlock(FigureBlock):
    """`/// diagram | caption`: boxes and arrows, see `uradori.project.diagrams`."""

    NAME = "diagram"

    def on_end(self, block: Element) -> None:
        """Draw."""
        here = self.conversion
        text, block.text = str(marks.without(block.text or "", here.met.marks)), None
        caption, line = self.taken()
        try:
            boxes, links = diagrams.parse(text)
        except ValueError as error:
            self._broken(block, str(error), line)
            return
        arrows = [f"{link.start} {'-->' if link.dashed else '->'} {link.end}" for link in links]
        here.met.pictures.append(Picture(line, tuple(boxes), tuple(arrows)))
        here.met.raw += [
            (line + at, each) for at, each in enumerate([caption, *text.split("\n")]) if line
        ]
        if not here.reads_only:
            block.append(here.put(elements.fragment(parts.diagram_figure(text, caption))))

    def _broken(self, block: Element, why: str, line: int | None) -> None:
        here = self.conversion
        here.problem("UR209", f"diagram cannot be drawn: {why}", line)
        if not here.reads_only:
            block.append(self.instead(f"UR209 diagram cannot be drawn: {why}", why))
            block.set("class", "uradori uradori--unknown")


class RunBlock(FigureBlock):
    """A figure of what the runs of a claim asked, with its caption inside."""

    TIMED = False
    """Whether there is an axis of time."""
    OPTIONS: ClassVar[dict[str, Any]] = {
        "only": ["", type_string],
        "skip": ["", type_string],
        "until": [0, type_number],
        "world": ["", type_string],
    }

    def on_end(self, block: Element) -> None:
        """Draw."""
        here = self.conversion
        caption, block.text = str(marks.without(block.text or "", here.met.marks)).strip(), None
        claim, line = self.taken()
        here.met.pictures.append(Picture(line, (), (), claim, self.options["world"]))
        lines = caption.split("\n")
        first = line and (here.line_of(lines[0], line) or line)
        here.met.raw += [(first + at, each) for at, each in enumerate(lines) if first]
        if not here.reads_only:
            block.append(self._figure(claim, caption))

    def _figure(self, claim: str, caption: str) -> Element:
        here, place = self.conversion, self.conversion.place
        catalog = place.ledger.catalog
        entry = place.ledger.entries.get(claim)
        if entry is None:
            hint = catalog.suggest(claim)
            return self.instead(f'UR201 no snippet named "{claim}" (hint: {hint})', hint)
        cut = run_figure.Cut(
            timed=self.TIMED,
            caption=caption,
            only=tuple(self.options["only"].split()),
            skip=tuple(self.options["skip"].split()),
            until=self.options["until"] or None,
            world=self.options["world"],
        )
        try:
            link = place.links([claim]).get(claim, "")
            html = run_figure.figure(entry, catalog.faults, cut, link, place.lang)
        except ValueError as error:
            return self.instead(f"UR209 picture cannot be drawn: {error}", str(error))
        return here.put(elements.fragment(html))


class SequenceBlock(RunBlock):
    """`/// sequence | service/behaviour`: the calls of a claim's run, row by row."""

    NAME = "sequence"


class TimelineBlock(RunBlock):
    """`/// timeline | service/behaviour`: the calls of a claim's run along an axis of time."""

    NAME = "timeline"
    TIMED = True
