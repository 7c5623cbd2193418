package annotate

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest/workbook"
)

// The colours of findings, one step off those that Excel offers for bad,
// neutral and good. The low three bits of green and blue number the fill that
// the cell had before; which fill a number means stands on our sheet. The fill
// itself cannot remember it: LibreOffice keeps of a solid fill only the colour
// that shows, and rows move, so that no list of cells could. Number 0 is none.
const (
	warnaGalat      = 0xFFC8D0
	warnaPeringatan = 0xFFF0A0
	warnaInfo       = 0xD8E8F8
	maskNomor       = 0x000707
	maxAsal         = 63
)

// asalPrefix begins the cells that say which fill a number means.
const asalPrefix = "warna asal "

// warnai gives the cell style that is like this one, in a colour.
func (g *gaya) warnai(xf, warna int) int {
	if plain := g.asli(xf); plain >= 0 {
		xf = plain
	}
	key := xf<<26 ^ warna
	if made, ok := g.made[key]; ok {
		return made
	}
	styles := g.section("cellXfs")
	if xf < 0 || xf >= len(styles.lines) {
		xf = 0
	}
	old := styles.lines[xf]
	n := g.nomor(xfAttr(old, "fillId"))
	argb := warna | n&7 | n>>3<<8
	fill := g.line("fills", fmt.Sprintf(`<fill><patternFill patternType="solid"><fgColor rgb="FF%06X"/><bgColor indexed="64"/></patternFill></fill>`, argb))
	g.made[key] = g.line("cellXfs", withAttrs(old, "fillId", strconv.Itoa(fill), "applyFill", "1"))
	return g.made[key]
}

// nomor is the number of the fill of a cell, noted where it is new. Beyond what
// can be numbered, and of no fill, it is 0.
func (g *gaya) nomor(fillID string) int {
	fills := g.section("fills").lines
	i, err := strconv.Atoi(fillID)
	if err != nil || i <= 0 || i >= len(fills) || strings.Contains(fills[i], `patternType="none"`) || !strings.Contains(fills[i], "patternType=") && !strings.Contains(fills[i], "<gradientFill") {
		return 0
	}
	if at := slices.Index(g.asal, fills[i]); at >= 0 {
		return at + 1
	}
	if len(g.asal) == maxAsal {
		return 0
	}
	g.asal = append(g.asal, fills[i])
	return len(g.asal)
}

// ourFill gives the number in a fill of ours, -1 for any other fill.
func ourFill(fill string) int {
	_, rest, found := strings.Cut(fill, `<fgColor rgb="`)
	if !found || !strings.Contains(fill, `patternType="solid"`) || len(rest) < 8 {
		return -1
	}
	argb, err := strconv.ParseUint(rest[2:8], 16, 32)
	if err != nil {
		return -1
	}
	switch argb &^ maskNomor {
	case warnaGalat, warnaPeringatan, warnaInfo:
		return int(argb&7 | argb>>8&7<<3)
	}
	return -1
}

// findOurs finds the cell styles that are in our colours. Where our sheet is
// gone, only the colours of cells that had none are surely ours.
func (g *gaya) findOurs(known bool) {
	fills := g.section("fills").lines
	numbers := make([]int, len(fills))
	any := false
	for i, f := range fills {
		switch numbers[i] = ourFill(f); {
		case numbers[i] > 0 && !known:
			numbers[i] = -1
		case numbers[i] > len(g.asal):
			numbers[i] = 0
		}
		any = any || numbers[i] >= 0
	}
	if !any {
		return
	}
	styles := g.section("cellXfs")
	g.undone = make([]int, len(styles.lines))
	g.alike = firsts(styles.lines, xfKey)
	for i, xf := range styles.lines {
		g.undone[i] = -1
		if id, err := strconv.Atoi(xfAttr(xf, "fillId")); err == nil && id < len(numbers) && id >= 0 && numbers[id] >= 0 {
			g.undone[i] = g.plain(xf, numbers[id])
		}
	}
}

// plain is the cell style that is like this one but for the fill of a number:
// the one it was made of where that is still there.
func (g *gaya) plain(xf string, number int) int {
	fill := 0
	if number > 0 {
		fill = g.line("fills", g.asal[number-1])
	}
	want := withAttrs(xf, "fillId", strconv.Itoa(fill), "applyFill", "1")
	if i, ok := g.alike[xfKey(want)]; ok {
		return i
	}
	return g.line("cellXfs", want)
}

// xfKey is what makes two cell styles the same: everything but whether a fill
// applies, which only says that it differs from the named style's.
func xfKey(xf string) string {
	var attrs []string
	tail := ""
	_ = walk([]byte(xf), func(t *tag) error {
		t.each(func(name []byte, from, to int) bool {
			if n := string(name); n != "applyFill" {
				attrs = append(attrs, n+"="+xf[from:to])
			}
			return true
		})
		tail = xf[t.to:]
		return errCukup
	})
	slices.Sort(attrs)
	return strings.Join(attrs, " ") + tail
}

// asli is the cell style without our colour, -1 where it has none.
func (g *gaya) asli(xf int) int {
	if xf < 0 || xf >= len(g.undone) {
		return -1
	}
	return g.undone[xf]
}

// marked tells whether cells may be in our colours.
func (g *gaya) marked() bool { return g.undone != nil }

// readAsal reads from our sheet which fills the numbers mean.
func readAsal(s *workbook.Sheet) (asal []string) {
	for _, row := range s.Rows {
		for _, c := range row.Cells {
			rest, ok := strings.CutPrefix(c.Text, asalPrefix)
			if !ok {
				continue
			}
			_, fill, ok := strings.Cut(rest, ": ")
			if ok && len(asal) < maxAsal && strings.HasPrefix(fill, "<fill>") && strings.HasSuffix(fill, "</fill>") && walk([]byte(fill), func(*tag) error { return nil }) == nil {
				asal = append(asal, fill)
			}
		}
	}
	return asal
}
