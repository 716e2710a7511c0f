using BS2000Bridge.Copybooks.Generator.Pipeline;
using BS2000Bridge.Copybooks.Generator.SideFiles;
using BS2000Bridge.Copybooks.Options;
using Microsoft.CodeAnalysis.CSharp;

namespace BS2000Bridge.Copybooks.Generator.Binding;

/// <summary>Reads side files: a setting or an annotation a line, words apart by blanks, comments from <c>#</c> on.</summary>
internal sealed class SideFileParser(CopybookFile file, SideFile result, List<Failure> failures)
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    public void Parse()
    {
        string[] lines = file.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Split('#')[0];
            string[] words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && Problem(words, i + 1) is { } problem)
            {
                failures.Add(new Failure(FailureKinds.SideFile.Id, file.Path, i + 1, line.IndexOf(words[0], StringComparison.Ordinal) + 1, problem));
            }
        }
    }

    private string? Problem(string[] words, int line) =>
        words[0].EndsWith(":", StringComparison.Ordinal) ? Annotate(words, line) : words[0] == "view" ? NameView(words, line) : Set(words);

    private string? NameView(string[] words, int line)
    {
        if (words.Length != 3 || !SyntaxFacts.IsValidIdentifier(words[2]))
        {
            return "expected view, the name of a record, and the name that its view shall have";
        }

        result.Views[words[1]] = (words[2], line);
        return null;
    }

    private string? Annotate(string[] words, int line)
    {
        const string Expected = "expected FIELD: money TYPE, month TYPE, date TYPE " + Annotation.FullDate + " or " + Annotation.ShortDate
            + ", or value TYPE METHOD, with the full name of the type";
        string argument = words.Length > 3 ? words[3] : string.Empty;
        (AnnotationKind Kind, bool Fits)? form = (words.Length > 1 ? words[1] : string.Empty) switch
        {
            "money" => (AnnotationKind.Money, words.Length == 3),
            "month" => (AnnotationKind.Month, words.Length == 3),
            "date" => (AnnotationKind.Date, words.Length == 4 && argument is Annotation.FullDate or Annotation.ShortDate),
            "value" => (AnnotationKind.Value, words.Length == 4 && SyntaxFacts.IsValidIdentifier(argument)),
            _ => null,
        };
        if (form is not (var kind, true) || !IsQualifiedName(words[2]))
        {
            return Expected;
        }

        result.Annotations.Add(new Annotation(line, words[0].TrimEnd(':'), kind, words[2], argument));
        return null;
    }

    private string? Set(string[] words)
    {
        string value = words.Length == 2 ? words[1] : string.Empty;
        CopybookOptions options = result.Options;
        CopybookOptions? changed = (words[0], value) switch
        {
            ("dialect", "bs2000") => options with { Dialect = Dialect.Bs2000 },
            ("dialect", "ibm") => options with { Dialect = Dialect.Ibm },
            ("form", "detect") => options with { Form = SourceForm.Detect },
            ("form", "fixed") => options with { Form = SourceForm.Fixed },
            ("form", "free") => options with { Form = SourceForm.Free },
            ("zoned", "ebcdic") => options with { Zoned = ZonedEncoding.Ebcdic },
            ("zoned", "ascii") => options with { Zoned = ZonedEncoding.Ascii },
            ("floats", "hexadecimal") => options with { Floats = FloatFormat.Hexadecimal },
            ("floats", "ieee") => options with { Floats = FloatFormat.Ieee },
            ("native", "big") => options with { NativeOrder = ByteOrder.Big },
            ("native", "little") => options with { NativeOrder = ByteOrder.Little },
            ("signs", "any") => options with { StrictSigns = false },
            ("signs", "strict") => options with { StrictSigns = true },
            ("sliding", "yes") => options with { SlidingItems = true },
            ("sliding", "no") => options with { SlidingItems = false },
            _ => null,
        };
        if (changed is not null)
        {
            result.Options = changed;
        }
        else if (words[0] == "namespace" && IsQualifiedName(value))
        {
            result.Namespace = value;
        }
        else if (words[0] == "access" && value is "public" or "internal")
        {
            result.Access = value;
        }
        else
        {
            return "expected namespace NAME, access public|internal, view RECORD NAME, dialect bs2000|ibm, form detect|fixed|free, "
                + "zoned ebcdic|ascii, floats hexadecimal|ieee, native big|little, signs any|strict, sliding yes|no, or FIELD: and what it stands for";
        }

        return null;
    }

    private static bool IsQualifiedName(string name) => name.Split('.').All(SyntaxFacts.IsValidIdentifier);
}
