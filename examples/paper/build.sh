#!/bin/sh
# Builds the paper from the articles: graph, two figures with their captions and sources, then the PDF. The same articles give the
# same bytes.
#
#   examples/paper/build.sh [FOLDER]      figures and paper.pdf into FOLDER (default: a folder "build" beside this file)
#
# SENDGRAPH is the command that is run (default: npx sendgraph), ARTICLES what is loaded. Without LaTeX the figures alone are made.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${1:-$here/build}
articles=${ARTICLES:-$here/../../seeds/articles}
sendgraph=${SENDGRAPH:-npx sendgraph}
mkdir -p "$build"
cat "$here/paper.tex" >"$build/paper.tex"
cd "$build"
rm -rf graph.grafeo
export SENDGRAPH_STORE=embedded:graph.grafeo

$sendgraph load "$articles"
# --strict ends the build where the publisher would not take a figure; --beside writes the .tex that paper.tex reads, and the .bib.
$sendgraph figure matrix --preset page --strict --beside --out fig-matrix.pdf
$sendgraph figure area-over-time --param area=Cambridgeshire --preset page --strict --beside --out fig-changes.pdf
# What stands in the paper is what the graph says: each figure is held against it once more.
for figure in fig-matrix.pdf fig-changes.pdf; do $sendgraph verify "$figure" --store "$SENDGRAPH_STORE"; done
hash=$($sendgraph verify --json | sed 's/.*"graphHash":"\([0-9a-f]*\)".*/\1/')
printf '\\newcommand{\\graphhash}{%s}\n' "$hash" >graph.tex

if ! command -v pdflatex >/dev/null; then
  echo "The figures are made; for paper.pdf install LaTeX (Debian: apt-get install texlive-latex-base)." >&2
  exit 0
fi
# The day that the PDF says, so that it is the same again.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1790000000}
export SOURCE_DATE_EPOCH FORCE_SOURCE_DATE=1
latex() { pdflatex -interaction=nonstopmode -halt-on-error paper >latex.out || { cat latex.out; exit 1; }; }
latex
bibtex paper >bibtex.out || { cat bibtex.out; exit 1; }
latex
latex
echo "$build/paper.pdf"
