import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.*;
import org.xml.sax.*;

/**
 * What the JDK's own validator says of XML files, in French: one line of JSON per sentence, [file, line, column, fatal, sentence].
 * Files are read from standard input, one "schema TAB file" per line. `--phrases` prints instead the bundles of sentences, one line of
 * JSON per key, [key, sentence as MessageFormat]. To be run with -Duser.language=fr and, for the bundles, --add-opens.
 */
public class Valider {
  static final PrintStream OUT = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);

  static String json(Object value) {
    if (!(value instanceof String text)) return String.valueOf(value);
    var written = new StringBuilder("\"");
    for (char c : text.toCharArray())
      if (c == '"' || c == '\\') written.append('\\').append(c);
      else if (c < 0x20 || c > 0x7e) written.append(String.format("\\u%04x", (int) c));
      else written.append(c);
    return written.append('"').toString();
  }

  static void say(Object... values) {
    var parts = new ArrayList<String>();
    for (Object value : values) parts.add(json(value));
    OUT.println("[" + String.join(",", parts) + "]");
  }

  static void phrases() throws IOException {
    for (String name : List.of("XMLSchemaMessages", "XMLMessages", "DatatypeMessages")) {
      var path = "com/sun/org/apache/xerces/internal/impl/msg/" + name + "_fr.properties";
      var bundle = new PropertyResourceBundle(ModuleLayer.boot().findModule("java.xml").get().getResourceAsStream(path));
      for (String key : new TreeSet<>(bundle.keySet())) say(key, bundle.getString(key));
    }
  }

  static void validate(Schema schema, String file) throws IOException {
    var validator = schema.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          public void warning(SAXParseException e) { say(file, e.getLineNumber(), e.getColumnNumber(), false, e.getMessage()); }
          public void error(SAXParseException e) { say(file, e.getLineNumber(), e.getColumnNumber(), false, e.getMessage()); }
          public void fatalError(SAXParseException e) throws SAXException {
            say(file, e.getLineNumber(), e.getColumnNumber(), true, e.getMessage());
            throw e;
          }
        });
    try (var in = new FileInputStream(file)) {
      validator.validate(new StreamSource(in));
    } catch (SAXParseException told) {
      // Told by the handler.
    } catch (SAXException | IOException e) {
      // Bytes that are not of the encoding come out as an IOException, without a place.
      say(file, null, null, true, e.getMessage());
    }
  }

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("--phrases")) phrases();
    else {
      var schemas = new HashMap<String, Schema>();
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        var parts = line.split("\t");
        if (!schemas.containsKey(parts[0]))
          schemas.put(parts[0], SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema").newSchema(new File(parts[0])));
        validate(schemas.get(parts[0]), parts[1]);
      }
    }
    OUT.flush();
  }
}
