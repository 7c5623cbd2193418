package workbook

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

// maxOLE bounds a file of the old binary kinds: it is read as a whole.
const maxOLE = 64 << 20

// oleKinds tells by the name of a stream what an OLE2 file holds, in the order
// in which they decide.
var oleKinds = [...]struct{ stream, what string }{
	{"EncryptedPackage", ""},
	{"Workbook", ""},
	{"Book", "berkas Excel 5.0/95 (.xls)"},
	{"WordDocument", "dokumen Word (.doc); " + sendXLSX},
	{"PowerPoint Document", "presentasi PowerPoint (.ppt); " + sendXLSX},
}

// openOLE opens what an OLE2 file holds: a workbook of Excel 97-2003, or an
// encrypted one of any later Excel.
func openOLE(d *disk, o Options) (format, error) {
	if d.size > maxOLE {
		return nil, refuse(fmt.Sprintf("berkas Office lama (OLE2) lebih dari %d MiB: %s", maxOLE>>20, saveAs))
	}
	streams, err := oleStreams(d)
	if err != nil {
		return nil, err
	}
	for _, kind := range oleKinds {
		file := streams[strings.ToLower(kind.stream)]
		if file == nil {
			continue
		}
		switch kind.stream {
		case "EncryptedPackage":
			return openEncrypted(d, o)
		case "Workbook":
			data, err := oleContent(d, file)
			if err != nil {
				return nil, err
			}
			return openXLS(data, d, o)
		case "Book":
			return convert(d, o, kind.what, ".xls")
		}
		return nil, refuse(kind.what)
	}
	return nil, refuse("berkas Office lama (OLE2) tanpa buku kerja di dalamnya; " + saveAs)
}

// oleStreams lists the streams at the top of an OLE2 file by lower-case name.
func oleStreams(d *disk) (streams map[string]*mscfb.File, err error) {
	defer recovered(&err)
	doc, err := mscfb.New(d)
	if err != nil {
		return nil, cutOLE(err)
	}
	streams = make(map[string]*mscfb.File)
	for _, f := range doc.File[1:] {
		if key := strings.ToLower(f.Name); len(f.Path) == 0 && f.Size > 0 && streams[key] == nil {
			streams[key] = f
		}
	}
	return streams, nil
}

// oleContent reads a stream to the last byte that the directory promises.
func oleContent(d *disk, f *mscfb.File) (data []byte, err error) {
	defer recovered(&err)
	if f.Size > d.size {
		return nil, cutOLE(fmt.Errorf("%s berukuran %d bita, berkasnya %d", f.Name, f.Size, d.size))
	}
	data = make([]byte, f.Size)
	if _, err := io.ReadFull(f, data); err != nil {
		return nil, cutOLE(err)
	}
	return data, nil
}

func cutOLE(err error) error {
	return refuse("rusak atau terpotong (OLE2): " + err.Error() + "; salin ulang dari berkas aslinya")
}

// recovered makes a panic of a library over hostile bytes a refusal of the
// file; our own code is not called under it.
func recovered(err *error) {
	if p := recover(); p != nil {
		*err = cutOLE(errors.New("struktur berkas tidak masuk akal"))
	}
}
