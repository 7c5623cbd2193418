package workbook

import (
	"testing"

	"github.com/xuri/excelize/v2"
	"github.com/xuri/nfp"
)

// oracleFormat is the class of a style's number format by excelize's own
// parser of codes; what workbooks name by number alone is spelt out as
// ECMA-376 does.
func oracleFormat(style *excelize.Style) Format {
	code := map[int]string{9: "0%", 10: "0.00%", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
		20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0"}[style.NumFmt]
	if style.CustomNumFmt != nil {
		code = *style.CustomNumFmt
	}
	parser := nfp.NumberFormatParser()
	for _, section := range parser.Parse(code) {
		for _, token := range section.Items {
			switch token.TType {
			case nfp.TokenTypePercent:
				return Percent
			case nfp.TokenTypeDateTimes, nfp.TokenTypeElapsedDateTimes:
				return Date
			}
		}
	}
	return Plain
}

// oracleKinds are the kinds of excelize's types; one that is not set holds a
// number, as far as the text is one.
var oracleKinds = map[excelize.CellType]Kind{
	excelize.CellTypeUnset: Number, excelize.CellTypeNumber: Number, excelize.CellTypeBool: Bool, excelize.CellTypeError: Error,
	excelize.CellTypeSharedString: Text, excelize.CellTypeInlineString: Text, excelize.CellTypeFormula: Text, excelize.CellTypeDate: Text,
}

// compareLooks asserts that every cell has the kind, the class of format, the
// boldness and the indent that excelize finds.
func compareLooks(t *testing.T, f *excelize.File, s *Sheet) {
	t.Helper()
	styles := make(map[int]*excelize.Style)
	for ref, c := range cells(s) {
		kind, err := f.GetCellType(s.Name, ref)
		must(t, err)
		if want := oracleKinds[kind]; c.Kind != want && c.Kind != Blank && !(want == Number && c.Kind == Error && !isNumber([]byte(c.Text))) {
			t.Errorf("%s!%s is of kind %d, excelize says %d", s.Name, ref, c.Kind, want)
		}
		id, err := f.GetCellStyle(s.Name, ref)
		must(t, err)
		if styles[id] == nil {
			styles[id], err = f.GetStyle(id)
			must(t, err)
		}
		style := styles[id]
		if want := oracleFormat(style); c.Kind == Number && c.Format != want {
			t.Errorf("%s!%s is of format %d, excelize says %d", s.Name, ref, c.Format, want)
		}
		if want := style.Font != nil && style.Font.Bold; c.Bold != want {
			t.Errorf("%s!%s bold = %v, excelize says %v", s.Name, ref, c.Bold, want)
		}
		if want := style.Alignment != nil && style.Alignment.Indent == int(c.Indent) || style.Alignment == nil && c.Indent == 0; !want {
			t.Errorf("%s!%s indent = %d, excelize says %+v", s.Name, ref, c.Indent, style.Alignment)
		}
	}
}

// compareNames asserts that the defined names are excelize's.
func compareNames(t *testing.T, f *excelize.File, b *Book) {
	t.Helper()
	names, want := b.Names(), f.GetDefinedName()
	if len(names) != len(want) {
		t.Fatalf("%d names, excelize has %d", len(names), len(want))
	}
	for i, n := range names {
		scope := n.Sheet
		if scope == "" {
			scope = "Workbook"
		}
		if w := want[i]; n.Name != w.Name || n.Refers != w.RefersTo || scope != w.Scope {
			t.Errorf("name %+v, excelize has %+v", n, w)
		}
	}
}
