package workbook

import (
	"os"
	"testing"
)

// FuzzXLS reads any Workbook stream, without the OLE2 around it.
func FuzzXLS(f *testing.F) {
	f.Add(xlsStream(func(b *biff) {
		b.add(recSST, uint32(2), uint32(2), u16(3), byte(0), "SKM", u16(4), byte(wideChars|richRuns), u16(1), "B\x00a\x00")
		b.add(recContinue, byte(0), "ik", "\x00\x00\x01\x00")
		b.add(recSupBook, u16(1), u16(0x0401)).add(recExternSheet, u16(1), u16(0), u16(0), u16(0))
		b.add(recName, u16(0x21), byte(0), byte(1), u16(11), u16(0), u16(1), uint32(0), byte(0), "\x0d", "\x3b\x00\x00\x02\x00\x09\x00\x00\x00\x03\x00")
	}, func(b *biff) {
		b.add(recRow, u16(0), u16(0), u16(2), u16(255), u16(0), u16(0), uint32(0x20)).add(recColInfo, u16(1), u16(2), u16(0), u16(0), u16(1), u16(0))
		b.add(recLabelSST, u16(0), u16(0), u16(0), uint32(1)).add(recMulRK, u16(0), u16(1), u16(1), uint32(0x004B5647), u16(1))
		b.add(recFormula, u16(1), u16(0), u16(2), "\x00\x00\x00\x00\x00\x00\xff\xff", u16(0), uint32(0), u16(0)).add(recString, u16(2), byte(0), "WT", "P")
		b.add(recMerges, u16(1), u16(0), u16(1), u16(0), u16(1)).add(recFilterInfo, u16(1)).add(recBoolErr, u16(1), u16(2), u16(0), byte(7), byte(1))
	}))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkBook(t, append([]byte("\x09\x08\x10\x00\x00\x06"), data[min(len(data), 6):]...))
	})
}

// FuzzOLE reads any compound file.
func FuzzOLE(f *testing.F) {
	f.Add(ole("Workbook"))
	f.Add(ole("EncryptionInfo", "EncryptedPackage"))
	if data, err := os.ReadFile("testdata/kinerja.xls"); err == nil {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		checkBook(t, append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), data[min(len(data), 8):]...))
	})
}

// FuzzODS reads any content in a sound container.
func FuzzODS(f *testing.F) {
	row := `<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/>` +
		`<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>a<text:s/>b</text:p><text:p>c</text:p></table:table-cell>` +
		`<table:covered-table-cell/><table:table-cell table:formula="of:=1/0" office:value-type="date" office:date-value="2020-12-31"/></table:table-row>`
	f.Add(odsOne(`<table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>` + row)["content.xml"])
	f.Fuzz(func(t *testing.T, content string) {
		checkBook(t, parts{"mimetype": odsMime, "content.xml": content}.zip(t))
	})
}

// FuzzHTML reads any page that begins like one.
func FuzzHTML(f *testing.F) {
	f.Add(`<thead><tr><th rowspan=2>a<th colspan="2">b</thead><tr><td x:num="1.5" class=xl65>c<td><table><tr><td>d</table></table><p>e<br>f<table><tr><td sdval="3" sdnum="1;0;0%">3</table>`)
	f.Add(`<style>.xl65{mso-number-format:"0\.0%"}</style><tr><td>&nbsp;&amp;<!-- x --><select><option>y</select></table></html>`)
	f.Fuzz(func(t *testing.T, page string) { checkBook(t, []byte("<table>"+page)) })
}
