package annotate_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"capaian/ingest/workbook"
	"capaian/report/annotate"
)

// A package made to keep whoever patches it busy takes no longer than its size
// asks for: with a list walked for every line of another it would take minutes.
func TestHeavyPackage(t *testing.T) {
	m := parts(t, contoh(t).isi)
	var xfs, fills, cols, merges, names strings.Builder
	for i := range 40_000 {
		fmt.Fprintf(&xfs, `<xf numFmtId="%d" fontId="0" fillId="2" borderId="0"/>`, i)
		fmt.Fprintf(&fills, `<fill><patternFill patternType="solid"><fgColor rgb="FF%06X"/></patternFill></fill>`, i)
		fmt.Fprintf(&merges, `<mergeCell ref="A%d:C%[1]d"/>`, i+1000)
		fmt.Fprintf(&names, `<definedName name="N%d" localSheetId="1">1</definedName>`, i)
	}
	for i := range 16_384 {
		fmt.Fprintf(&cols, `<col min="%d" max="%[1]d" width="9" hidden="1"/>`, i+1)
	}
	m["xl/styles.xml"] = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFC8D0"/></patternFill></fill>` + fills.String() +
		`</fills><borders><border/></borders><cellXfs>` + xfs.String() + `</cellXfs></styleSheet>`
	m["xl/worksheets/sheet2.xml"] = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>` + cols.String() + `</cols><sheetData/><mergeCells>` + merges.String() + `</mergeCells></worksheet>`
	edited(t, m, "xl/workbook.xml", "</definedNames>", names.String()+"</definedNames>")
	var list []annotate.Temuan
	for i := range 600 {
		list = append(list, satu("GALAT", "Data's", workbook.Ref(i+1, i%300+1)))
	}
	began := time.Now()
	out := bertanda(t, buku{"PK.xlsx", repacked(t, m)}, list)
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
	if p := parts(t, out.isi); strings.Count(p["xl/comments2.xml"], "<comment ") != 500 {
		t.Error("not patched")
	}
}
