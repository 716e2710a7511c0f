using BS2000Bridge.Seculine.Layouts;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Seculine.Tests.Reading;

public sealed class LayoutTests
{
    public static TheoryData<SeculineKind, int, string, string> Files { get; } = new()
    {
        { SeculineKind.Decaff, 29, "DECAFF", "AFFRET" },
        { SeculineKind.Decsal, 20, "DECSAL", "SALRET" },
        { SeculineKind.Decmal, 9, "DECMAL", "MALRET" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_EachFile_HasItsFieldsInOrder(SeculineKind kind, int fields, string procedure, string answer)
    {
        RecordLayout layout = RecordLayout.Of(kind, SeculineDecisions.Default);

        Assert.Equal((procedure, answer), (layout.Procedure, layout.Answer));
        Assert.Equal(Enumerable.Range(1, fields), layout.Fields.Select(field => field.Number));
        Assert.All(layout.Fields, field => Assert.NotEmpty(field.Name));
    }

    [Theory]
    [InlineData(SeculineKind.Decaff)]
    [InlineData(SeculineKind.Decsal)]
    [InlineData(SeculineKind.Decmal)]
    public void Fields_Paths_AreFieldsOfTheContract(SeculineKind kind)
    {
        MessageDescriptor request = kind switch
        {
            SeculineKind.Decaff => SubmitDeclarationsRequest.Descriptor,
            SeculineKind.Decsal => SubmitWageDeclarationsRequest.Descriptor,
            _ => SubmitIncapacitiesRequest.Descriptor,
        };
        HashSet<string> known = [.. Paths(request, "", depth: 5)];

        Assert.All(
            RecordLayout.Of(kind, SeculineDecisions.Default).Fields.Where(field => field.Path.Length > 0),
            field => Assert.Contains(known, path => path == field.Path || path.EndsWith($".{field.Path}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(SeculineKind.Decsal, "declaration.pay.base_wage", 5)]
    [InlineData(SeculineKind.Decsal, "declaration.hours_worked", 6)]
    [InlineData(SeculineKind.Decaff, "declaration.entry.residence.country_code", 4)]
    [InlineData(SeculineKind.Decaff, "declaration.entry.affiliation.workplace.country_code", 17)]
    [InlineData(SeculineKind.Decmal, "incapacity.days.last_day", 7)]
    [InlineData(SeculineKind.Decaff, "declaration.exit.last_day", 16)]
    [InlineData(SeculineKind.Decaff, "declaration.exit_change.previous_last_day", 22)]
    [InlineData(SeculineKind.Decaff, "country_code", 0)]
    [InlineData(SeculineKind.Decmal, "incapacity.nothing", 0)]
    [InlineData(SeculineKind.Decmal, "", 0)]
    public void FieldOf_PathOfARejection_IsTheFieldOfTheRecord(SeculineKind kind, string path, int number) =>
        Assert.Equal(number, RecordLayout.Of(kind, SeculineDecisions.Default).FieldOf(path)?.Number ?? 0);

    private static IEnumerable<string> Paths(MessageDescriptor message, string prefix, int depth) => depth == 0 ? [] : message.Fields.InDeclarationOrder()
        .SelectMany(field => field.FieldType == FieldType.Message ? Paths(field.MessageType, $"{prefix}{field.Name}.", depth - 1).Prepend(prefix + field.Name) : [prefix + field.Name]);
}
