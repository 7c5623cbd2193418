package transform

// Label are the predikat of the scale, best first.
func (s Skala) Label() []string {
	var list []string
	for _, j := range s {
		list = append(list, j.Predikat)
	}
	return list
}
