/// A day as `YYYY-MM-DD`, which never breaks over two lines.
package func day(_ text: String) -> HTML {
    time(.datetime(text)) { text }
}
