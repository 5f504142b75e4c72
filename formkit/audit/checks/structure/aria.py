"""WAI-ARIA 1.2's roles, attributes and values: https://www.w3.org/TR/wai-aria-1.2/, with DPUB and graphics roles."""

from __future__ import annotations

from collections.abc import Mapping

from formkit.audit.names import tokens

ROLES = tokens(
    "alert alertdialog application article associationlist associationlistitemkey associationlistitemvalue banner "
    "blockquote button caption cell checkbox code columnheader combobox comment complementary contentinfo definition "
    "deletion dialog directory document emphasis feed figure form generic grid gridcell group heading image img "
    "insertion link list listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox "
    "menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row "
    "rowgroup rowheader scrollbar search searchbox sectionfooter sectionheader separator slider spinbutton status "
    "strong subscript suggestion superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip "
    "tree treegrid treeitem graphics-document graphics-object graphics-symbol doc-abstract doc-acknowledgments "
    "doc-afterword doc-appendix doc-backlink doc-biblioentry doc-bibliography doc-biblioref doc-chapter doc-colophon "
    "doc-conclusion doc-cover doc-credit doc-credits doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue "
    "doc-errata doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction doc-noteref "
    "doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface doc-prologue "
    "doc-pullquote doc-qna doc-subtitle doc-tip doc-toc"
)
"""Every role that a page may use; abstract ones, such as `widget`, are none."""
NEEDS: Mapping[str, tuple[str, ...]] = {
    "checkbox": ("aria-checked",),
    "menuitemcheckbox": ("aria-checked",),
    "menuitemradio": ("aria-checked",),
    "meter": ("aria-valuenow",),
    "radio": ("aria-checked",),
    "scrollbar": ("aria-controls", "aria-valuenow"),
    "slider": ("aria-valuenow",),
    "switch": ("aria-checked",),
    "combobox": ("aria-expanded",),
}
"""The attributes without which a role says nothing of its state."""
_BOOLEAN = tokens("true false")
_OPTIONAL = tokens("true false undefined")
_MIXED = tokens("true false mixed undefined")
TOKENS: Mapping[str, frozenset[str]] = {
    "aria-atomic": _BOOLEAN,
    "aria-autocomplete": tokens("inline list both none"),
    "aria-busy": _BOOLEAN,
    "aria-checked": _MIXED,
    "aria-current": tokens("page step location date time true false"),
    "aria-disabled": _BOOLEAN,
    "aria-dropeffect": tokens("copy execute link move none popup"),
    "aria-expanded": _OPTIONAL,
    "aria-grabbed": _OPTIONAL,
    "aria-haspopup": tokens("true false menu listbox tree grid dialog"),
    "aria-hidden": _OPTIONAL,
    "aria-invalid": tokens("grammar false spelling true"),
    "aria-live": tokens("assertive off polite"),
    "aria-modal": _BOOLEAN,
    "aria-multiline": _BOOLEAN,
    "aria-multiselectable": _BOOLEAN,
    "aria-orientation": tokens("horizontal vertical undefined"),
    "aria-pressed": _MIXED,
    "aria-readonly": _BOOLEAN,
    "aria-relevant": tokens("additions all removals text"),
    "aria-required": _BOOLEAN,
    "aria-selected": _OPTIONAL,
    "aria-sort": tokens("ascending descending none other"),
}
"""The values of attributes that have only some."""
ATTRIBUTES = frozenset(TOKENS) | tokens(
    "aria-activedescendant aria-braillelabel aria-brailleroledescription aria-colcount aria-colindex "
    "aria-colindextext aria-colspan aria-controls aria-describedby aria-description aria-details aria-errormessage "
    "aria-flowto aria-keyshortcuts aria-label aria-labelledby aria-level aria-owns aria-placeholder aria-posinset "
    "aria-roledescription aria-rowcount aria-rowindex aria-rowindextext aria-rowspan aria-setsize aria-valuemax "
    "aria-valuemin aria-valuenow aria-valuetext"
)
"""Every attribute of WAI-ARIA."""
