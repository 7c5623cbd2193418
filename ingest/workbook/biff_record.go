package workbook

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// The records of BIFF8 that are read ([MS-XLS] 2.3); all others are passed over.
const (
	recFormula     = 0x0006
	recEOF         = 0x000A
	recName        = 0x0018
	recExternSheet = 0x0017
	recDateMode    = 0x0022
	recFilePass    = 0x002F
	recFont        = 0x0031
	recContinue    = 0x003C
	recColInfo     = 0x007D
	recBoundSheet  = 0x0085
	recFilterInfo  = 0x009D
	recMulRK       = 0x00BD
	recMulBlank    = 0x00BE
	recRString     = 0x00D6
	recXF          = 0x00E0
	recMerges      = 0x00E5
	recSST         = 0x00FC
	recLabelSST    = 0x00FD
	recSupBook     = 0x01AE
	recNumber      = 0x0203
	recLabel       = 0x0204
	recBoolErr     = 0x0205
	recBlank       = 0x0201
	recFormula3    = 0x0206 // as some libraries write it
	recString      = 0x0207
	recRow         = 0x0208
	recArray       = 0x0221
	recTable       = 0x0236
	recRK          = 0x027E
	recFormula4    = 0x0406
	recFormat      = 0x041E
	recSharedFmla  = 0x04BC
	recBOF         = 0x0809
	biff8          = 0x0600
	bofWorksheet   = 0x0010
	recordHeader   = 4
	maxBIFFRow     = 65_536
	maxBIFFCol     = 256
	workbookStream = "Workbook"
)

var errShort = errors.New("catatan lebih pendek daripada isinya")

// record is one record of a stream and where it begins.
type record struct {
	id   uint16
	data []byte
	at   int
}

// stream is the Workbook stream, read record by record.
type stream struct {
	data []byte
	at   int
}

// next gives the next record; a stream that ends before the EOF record that
// its reader waits for is cut off.
func (s *stream) next() (record, error) {
	if len(s.data)-s.at < recordHeader {
		return record{}, s.fault(s.at, errors.New("terpotong: berakhir sebelum penutupnya (EOF)"))
	}
	head := s.data[s.at:]
	r := record{id: binary.LittleEndian.Uint16(head), at: s.at}
	size := int(binary.LittleEndian.Uint16(head[2:]))
	if len(head) < recordHeader+size {
		return record{}, s.fault(s.at, errors.New("terpotong di tengah catatan"))
	}
	r.data = head[recordHeader : recordHeader+size]
	s.at += recordHeader + size
	return r, nil
}

// continued tells whether the next record continues the one before.
func (s *stream) continued() bool {
	return len(s.data)-s.at >= recordHeader && binary.LittleEndian.Uint16(s.data[s.at:]) == recContinue
}

// fault is an error at an offset of the stream, unless it has a place already
// or is the caller's own.
func (s *stream) fault(at int, err error) error {
	var placed *PartError
	var theirs *visitError
	if errors.As(err, &placed) || errors.As(err, &theirs) {
		return err
	}
	return &PartError{Part: workbookStream, Pos: fmt.Sprintf("bita %d", at), Err: err}
}

// fields takes the parts of a record one after the other; a part that is not
// there is remembered and read as zero.
type fields struct {
	data []byte
	err  error
}

func (f *fields) take(n int) []byte {
	if n < 0 || n > len(f.data) {
		f.err, f.data = errShort, nil
		return make([]byte, max(0, min(n, 8)))
	}
	part := f.data[:n]
	f.data = f.data[n:]
	return part
}

func (f *fields) u8() byte     { return f.take(1)[0] }
func (f *fields) u16() uint16  { return binary.LittleEndian.Uint16(f.take(2)) }
func (f *fields) u32() uint32  { return binary.LittleEndian.Uint32(f.take(4)) }
func (f *fields) f64() float64 { return math.Float64frombits(binary.LittleEndian.Uint64(f.take(8))) }

// rk is a number in four bytes: an integer or the upper half of a double, both
// possibly in hundredths, which are divided as Excel divides them.
func (f *fields) rk() float64 {
	raw := f.u32()
	var x float64
	if raw&2 != 0 {
		x = float64(int32(raw) >> 2)
	} else {
		x = math.Float64frombits(uint64(raw&^3) << 32)
	}
	if raw&1 != 0 {
		x /= 100
	}
	return x
}
