using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Generator.SideFiles;

namespace BS2000Bridge.Copybooks.Generator.Emitting;

/// <summary>Writes the members that give and take a field as the type that its annotation names.</summary>
internal sealed class ValueEmitter(Member member, CodeWriter code)
{
    private string Parameters => string.Concat(member.Subscripts.Select(name => $"int {name}, "));

    private string Arguments => string.Concat(member.Subscripts.Select(name => name + ", "));

    public void EmitReader()
    {
        if (member.Annotation is not { } annotation)
        {
            return;
        }

        code.Line();
        code.Doc("summary", $"Reads {member.Item.Name} as {Meaning(annotation)}.");
        code.Doc("returns", $"False when the number does not read or is no {annotation.Type}.");
        code.Block($"public bool TryGet{member.Name}({Parameters}out {annotation.TypeName} value)", () =>
        {
            code.Block($"if (TryGet{member.Name}({Arguments}out long number){Guard(annotation)})", () => EmitAccept(annotation));
            code.Line();
            code.Line("value = default!;");
            code.Line("return false;");
        });
    }

    public void EmitSetter()
    {
        if (member.Annotation is not { } annotation)
        {
            return;
        }

        string number = annotation switch
        {
            { Kind: AnnotationKind.Money } => "value.Cents",
            { Kind: AnnotationKind.Value } => "value.Value",
            { Kind: AnnotationKind.Month } => "unchecked((value.Year * 100L) + value.Month)",

            // A year that the form cannot say becomes a number that no field can hold, so that the setter refuses it.
            { Argument: Annotation.ShortDate } => "value.Year is < 1900 or > 2099 ? long.MaxValue : unchecked(((value.Year - 1900) * 10000L) + (value.Month * 100) + value.Day)",
            _ => "unchecked((value.Year * 10000L) + (value.Month * 100) + value.Day)",
        };
        code.Line();
        code.Doc("summary", $"Writes {member.Item.Name} as {Meaning(annotation)}.");
        code.Doc("exception cref=\"global::System.ArgumentException\"", "The field cannot hold the value, or the record does not have the field.");
        code.Line($"public void Set{member.Name}({Parameters}{annotation.TypeName} value) => Set{member.Name}({Arguments}{number});");
    }

    private static string Meaning(Annotation annotation) => annotation.Kind switch
    {
        AnnotationKind.Money => "an amount, the number being its cents",
        AnnotationKind.Month => "a month, the number being yyyymm",
        AnnotationKind.Date => $"a day, the number being {annotation.Argument}",
        _ => $"a {annotation.Type}",
    };

    /// <summary>What must hold of the number so that its parts are within the type's.</summary>
    private static string Guard(Annotation annotation) => annotation switch
    {
        { Kind: AnnotationKind.Month } => " && number is >= 1_00 and <= 9999_99",
        { Argument: Annotation.FullDate } => " && number is >= 1_00_00 and <= 9999_99_99",
        { Argument: Annotation.ShortDate } => " && number is >= 0 and <= 199_99_99",
        _ => string.Empty,
    };

    private void EmitAccept(Annotation annotation)
    {
        switch (annotation.Kind)
        {
            case AnnotationKind.Money:
                code.Line($"value = new {annotation.TypeName}(number);");
                code.Line("return true;");
                break;
            case AnnotationKind.Value:
                code.Line($"return {annotation.TypeName}.{annotation.Argument}(number, out value);");
                break;
            case AnnotationKind.Month:
                code.Line("int year = (int)(number / 100), month = (int)(number % 100);");
                EmitWhen("month is >= 1 and <= 12", $"new {annotation.TypeName}(year, month)");
                break;
            default:
                string century = annotation.Argument == Annotation.ShortDate ? "1900 + " : string.Empty;
                code.Line($"int year = {century}(int)(number / 10000), month = (int)(number / 100 % 100), day = (int)(number % 100);");
                EmitWhen(
                    "month is >= 1 and <= 12 && day >= 1 && day <= global::System.DateTime.DaysInMonth(year, month)",
                    $"new {annotation.TypeName}(year, month, day)");
                break;
        }
    }

    private void EmitWhen(string condition, string value) => code.Block($"if ({condition})", () =>
    {
        code.Line($"value = {value};");
        code.Line("return true;");
    });
}
