package workbook

// What the benchmark of the layout shares with those of the reader.
var (
	FloorAll, ExcelizeAll = floorAll, excelizeAll
	Timed, Median         = timed, median
)

// Rounds is how often what is compared takes turns for one figure.
const Rounds = rounds
