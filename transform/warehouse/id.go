package warehouse

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// ID is an identity made of content: the first 32 hexadecimal digits of the
// SHA-256 over the parts, each preceded by its length, so that ("ab", "c") and
// ("a", "bc") differ. It is the same on every database and in any order of files.
func ID(parts ...string) string {
	h := sha256.New()
	var size [8]byte
	for _, p := range parts {
		binary.BigEndian.PutUint64(size[:], uint64(len(p)))
		h.Write(size[:])
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
