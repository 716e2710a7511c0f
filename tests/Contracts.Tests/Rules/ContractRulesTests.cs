using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Contracts.Tests.Rules;

/// <summary>The contract's own rules, beyond those that buf knows.</summary>
public sealed partial class ContractRulesTests
{
    private const string Package = "ccss.common.v1";

    private static readonly string[] Reading = ["Get", "List", "Watch", "Download", "Compute", "Explain", "Assess"];

    private static readonly FieldType[] FloatingPoint = [FieldType.Double, FieldType.Float];

    private static readonly FieldType[] Numbers =
    [
        FieldType.Int32, FieldType.Int64, FieldType.UInt32, FieldType.UInt64, FieldType.SInt32, FieldType.SInt64,
        FieldType.Fixed32, FieldType.Fixed64, FieldType.SFixed32, FieldType.SFixed64,
    ];

    [Fact]
    public void Lists_AllOfThem_ComeInPages()
    {
        MethodDescriptor[] lists = [.. ContractElements.Methods.Where(method => method.Name.StartsWith("List", StringComparison.Ordinal))];

        Assert.True(lists.Length > 10, $"{lists.Length} lists");
        foreach (MethodDescriptor list in lists)
        {
            // A feed goes on where it was left, for years: its place is a cursor, not the token of a page.
            (string token, string next) = list.Name == "ListChanges" ? ("cursor", "next_cursor") : ("page_token", "next_page_token");

            Assert.True(Has(list.InputType, "page_size", FieldType.Int32), $"{list.InputType.FullName} has no page_size");
            Assert.True(Has(list.InputType, token, FieldType.String), $"{list.InputType.FullName} has no {token}");
            Assert.True(Has(list.OutputType, next, FieldType.String), $"{list.OutputType.FullName} has no {next}");
        }
    }

    [Fact]
    public void RequestsThatChangeSomething_AllOfThem_BearARequestId()
    {
        MethodDescriptor[] changing = [.. ContractElements.Methods.Where(method => !Reading.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)))];

        Assert.True(changing.Length > 10, $"{changing.Length} methods that change something");
        Assert.Empty(changing.Where(method => !HasRequestId(method.InputType)).Select(method => method.FullName));
    }

    [Fact]
    public void Fields_OfMoney_AreMessages()
    {
        IEnumerable<FieldDescriptor> bare = ContractElements.Fields.Where(field =>
            Numbers.Contains(field.FieldType) && field.ContainingType.FullName != $"{Package}.Money" && IsOfMoney(field));

        Assert.Empty(bare.Select(field => field.FullName));
        Assert.True(ContractElements.Fields.Count(field => field.FieldType == FieldType.Message && field.MessageType.FullName == $"{Package}.Money") > 20);
    }

    [Theory]
    [InlineData("cents", true)]
    [InlineData("overall_balance", true)]
    [InlineData("base_wage", true)]
    [InlineData("insured_share", true)]
    [InlineData("hours_worked", false)]
    [InlineData("telework_share_basis_points", false)]
    public void NameOfMoney_OfAField_IsKnown(string name, bool expected) => Assert.Equal(expected, NameOfMoney().IsMatch(name));

    [Fact]
    public void Fields_OfTheContract_AreNeverFloatingPoint() =>
        Assert.Empty(ContractElements.Fields.Where(field => FloatingPoint.Contains(field.FieldType)).Select(field => field.FullName));

    [Fact]
    public void Fields_OfDays_AreMessages() =>
        Assert.Empty(ContractElements.Fields
            .Where(field => field.FieldType == FieldType.String && NameOfADay().IsMatch(field.Name))
            .Select(field => field.FullName));

    [Fact]
    public void Enums_OfTheContract_BeginWithUnspecified() =>
        Assert.All(ContractElements.Enums, one => Assert.EndsWith("_UNSPECIFIED", one.FindValueByNumber(0).Name));

    private static bool HasRequestId(MessageDescriptor request) =>
        Has(request, "request_id", FieldType.String)
        || request.Fields.InDeclarationOrder().Any(field => field.FieldType == FieldType.Message && Has(field.MessageType, "request_id", FieldType.String));

    private static bool Has(MessageDescriptor message, string field, FieldType type) => message.FindFieldByName(field)?.FieldType == type;

    private static bool IsOfMoney(FieldDescriptor field) => NameOfMoney().IsMatch(field.Name) || WordsOfMoney().IsMatch(field.Declaration.LeadingComments);

    [GeneratedRegex("(^|_)(amount|amounts|balance|base|cents|charged|due|euros|fine|interest|pay|payments|share|supplement|wage)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameOfMoney();

    [GeneratedRegex(@"\b(EUR|euros?|cents)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordsOfMoney();

    [GeneratedRegex("(^|_)(date|day|month|period)$|_on$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameOfADay();
}
