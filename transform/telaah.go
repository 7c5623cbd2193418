package transform

// telaah looks at a judged document as a whole: how it is written, how its
// tables are built, and what they say of each other. It changes no fact.
func (j *judge) telaah() {
	j.tulisan()
	j.singkatan()
	j.tandaTangan()
	j.judulSeragam()
	j.tabelGanda()
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		j.nomorUrut(t)
		j.mewarisi(t)
	}
	j.rencanaLengkap()
	for i, c := range j.rencana {
		if !bercabang(j.rencana, i) {
			j.lonjakan(c)
		}
	}
	j.salinTempel()
	j.indikatorTertukar()
	j.tanpaKode()
	j.isiKolom()
	j.kegiatanSebagaiProgram()
}
