package workbook

import (
	"fmt"
	"sort"
)

// maxUnsorted bounds the cells of a sheet that has to be sorted in memory.
const maxUnsorted = 1_000_000

// xlsReader reads the records of one sheet.
type xlsReader struct {
	book     *xlsBook
	sheet    *Sheet
	filtered bool
	row, col int // the last cell seen
	count    int
}

// survey takes what stands around the cells and finds out whether they are
// in order: libraries write them as they were told, and a cell twice.
func (r *xlsReader) survey(rec record, hidden map[int]bool, ordered *bool) error {
	f := fields{data: rec.data}
	switch rec.id {
	case recRow:
		row := int(f.u16()) + 1
		f.take(10)
		if f.u16()&0x20 != 0 {
			hidden[row] = true
		}
	case recColInfo:
		from, to := int(f.u16())+1, int(f.u16())+1
		f.take(4)
		if f.u16()&1 != 0 {
			for col := from; col <= min(to, maxBIFFCol); col++ {
				r.sheet.HiddenCols[col] = true
			}
		}
	case recMerges:
		return r.merges(&f)
	case recFilterInfo:
		r.filtered = true
	default:
		if !holdsCells(rec.id) {
			return nil
		}
		row, col := int(f.u16())+1, int(f.u16())+1
		if row < r.row || row == r.row && col <= r.col {
			*ordered = false
		}
		r.row, r.col = row, col
		if n := severalCells(rec); n > 0 {
			r.col += n - 1
		}
	}
	return f.err
}

func (r *xlsReader) merges(f *fields) error {
	for n := f.u16(); n > 0 && f.err == nil; n-- {
		top, bottom, left, right := int(f.u16()), int(f.u16()), int(f.u16()), int(f.u16())
		switch {
		case f.err != nil:
		case top > bottom || left > right || right >= maxBIFFCol:
			return fmt.Errorf("sel gabungan %s:%s bukan alamat", Ref(top+1, left+1), Ref(bottom+1, right+1))
		case len(r.sheet.Merges) == maxMerges:
			return fmt.Errorf("lebih dari %d sel gabungan", maxMerges)
		default:
			r.sheet.Merges = append(r.sheet.Merges, Range{Top: top + 1, Left: left + 1, Bottom: bottom + 1, Right: right + 1})
		}
	}
	return f.err
}

func holdsCells(id uint16) bool {
	switch id {
	case recFormula, recFormula3, recFormula4, recMulRK, recMulBlank, recRString, recLabelSST, recNumber, recLabel, recBoolErr, recRK, recBlank:
		return true
	}
	return false
}

// severalCells is how many cells a record of several holds: each of a style
// and, where it is no blank, a number.
func severalCells(rec record) int {
	switch rec.id {
	case recMulRK:
		return (len(rec.data) - 6) / 6
	case recMulBlank:
		return (len(rec.data) - 6) / 2
	}
	return 0
}

// sorted delivers the cells of a sheet whose cells are not in order. Of a cell
// written twice the last counts, as in Excel.
func (r *xlsReader) sorted(tab int, rows *xlsRows) error {
	var all []Cell
	err := r.book.records(tab, func(s *stream, rec record) error {
		return r.cells(s, rec, func(c Cell) error {
			if all = append(all, c); len(all) > maxUnsorted {
				return fmt.Errorf("lebih dari %d sel yang tidak berurutan: %s", maxUnsorted, saveAs)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].Row != all[j].Row {
			return all[i].Row < all[j].Row
		}
		return all[i].Col < all[j].Col
	})
	for i, c := range all {
		if i+1 < len(all) && all[i+1].Row == c.Row && all[i+1].Col == c.Col {
			continue
		}
		if err := rows.add(c); err != nil {
			return err
		}
	}
	return nil
}

// xlsRows makes rows of cells in order.
type xlsRows struct {
	hidden map[int]bool
	visit  func(Row) error
	row    Row
}

func (x *xlsRows) add(c Cell) error {
	if c.Kind == Blank && !c.NoValue {
		return nil
	}
	if c.Row != x.row.Num {
		if err := x.flush(); err != nil {
			return err
		}
		x.row = Row{Num: c.Row, Hidden: x.hidden[c.Row], Cells: make([]Cell, 0, len(x.row.Cells))}
	}
	x.row.Cells = append(x.row.Cells, c)
	return nil
}

func (x *xlsRows) flush() error {
	if len(x.row.Cells) == 0 {
		return nil
	}
	if err := x.visit(x.row); err != nil {
		return &visitError{err}
	}
	return nil
}
