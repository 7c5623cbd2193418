package workbook

import (
	"errors"
	"fmt"
	"unicode/utf16"
)

// The flags before the characters of a string.
const (
	wideChars = 0x01 // two bytes a character, not one
	phonetic  = 0x04 // a reading for eastern scripts follows
	richRuns  = 0x08 // runs of fonts follow
)

// segments are a record and those that continue it. Where characters go on in
// the next record, a flag byte says anew how wide they are.
type segments struct {
	fields
	s *stream
}

// refill goes on to the continuing record once this one is used up.
func (g *segments) refill() bool {
	if g.err != nil || len(g.data) > 0 || !g.s.continued() {
		return false
	}
	r, err := g.s.next()
	if err != nil {
		g.err = err
		return false
	}
	g.data = r.data
	return true
}

// skip passes over n bytes, across records.
func (g *segments) skip(n int) {
	for n > 0 && g.err == nil {
		if len(g.data) == 0 && !g.refill() {
			g.take(1)
			return
		}
		k := min(n, len(g.data))
		g.take(k)
		n -= k
	}
}

// chars reads n characters, across records.
func (g *segments) chars(n int, flags byte) string {
	var units []uint16
	wide := flags&wideChars != 0
	for n > 0 {
		if len(g.data) == 0 {
			if !g.refill() {
				g.take(1)
				return ""
			}
			wide = g.u8()&wideChars != 0
		}
		if wide {
			k := min(n, len(g.data)/2)
			if k == 0 { // a character is never divided
				if len(g.data) > 0 {
					g.err = errors.New("teks terpotong di tengah huruf")
					return ""
				}
				continue
			}
			units = append(units, wideUnits(g.take(2*k))...)
			n -= k
			continue
		}
		k := min(n, len(g.data))
		for _, c := range g.take(k) {
			units = append(units, uint16(c))
		}
		n -= k
	}
	return string(utf16.Decode(units))
}

func wideUnits(b []byte) []uint16 {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	return units
}

// text reads a string whose length stands in two bytes. Fonts within it and its
// phonetic reading are passed over.
func (g *segments) text() string {
	n, flags := int(g.u16()), g.u8()
	runs, reading := 0, 0
	if flags&richRuns != 0 {
		runs = int(g.u16())
	}
	if flags&phonetic != 0 {
		reading = int(g.u32())
	}
	text := g.chars(n, flags)
	if reading < 0 || reading > len(g.s.data) {
		g.err = errShort
		return ""
	}
	g.skip(4 * runs)
	g.skip(reading)
	return text
}

// readStrings reads the table of shared strings.
func (b *xlsBook) readStrings(s *stream, r record) error {
	g := &segments{fields: fields{data: r.data}, s: s}
	g.u32() // how often they are used
	n := g.u32()
	if n > maxStrings || int64(n) > int64(len(s.data))/3 {
		return s.fault(r.at, fmt.Errorf("tabel teks menyebut %d teks, lebih banyak daripada isinya", n))
	}
	b.strings = make([]string, 0, n)
	for range n {
		if len(g.data) == 0 {
			g.refill()
		}
		b.strings = append(b.strings, g.text())
		if g.err != nil {
			return s.fault(r.at, fmt.Errorf("teks nomor %d: %w", len(b.strings)-1, g.err))
		}
	}
	return nil
}
