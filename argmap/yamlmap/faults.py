"""The faults that reading finds: code and name, shared with the rules that are their pages."""

from enum import Enum


class Fault(Enum):
    """One fault the reader can find; its value is its code and name. All of them are errors, and all are blocking."""

    INVALID_YAML = ("AM001", "invalid-yaml")
    REPEATED_KEY = ("AM002", "repeated-key")
    UNKNOWN_FIELD = ("AM003", "unknown-field")
    WRONG_TYPE = ("AM004", "wrong-type")
    TEXT_CUT_BY_COMMENT = ("AM005", "text-cut-by-comment")
    TEXT_CUT_BY_COMMA = ("AM006", "text-cut-by-comma")
    LIST_AS_TEXT = ("AM007", "list-as-text")
    EMPTY_TEXT = ("AM008", "empty-text")
    INPUT_TOO_LARGE = ("AM009", "input-too-large")
    NOT_UTF8 = ("AM010", "not-utf8")
    YAML_EXTRA = ("AM011", "yaml-extra")
    UNKNOWN_VERSION = ("AM012", "unknown-version")
    SEVERAL_DOCUMENTS = ("AM013", "several-documents")
    BAD_VALUE = ("AM014", "bad-value")
    NOT_A_MAP = ("AM015", "not-a-map")
    INVALID_FRAMEWORK = ("AM016", "invalid-framework")
    DANGLING_REFERENCE = ("AM101", "dangling-reference")
    REPEATED_ID = ("AM102", "repeated-id")
    INCLUDE_CYCLE = ("AM107", "include-cycle")

    @property
    def code(self) -> str:
        """The code, such as AM001; never reused."""
        return self.value[0]

    @property
    def label(self) -> str:
        """The name, such as invalid-yaml; `name` is the enum's own."""
        return self.value[1]
