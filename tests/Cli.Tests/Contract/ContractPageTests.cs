using System.Text;
using System.Xml;
using System.Xml.Linq;
using BS2000Bridge.Cli.Contract;
using BS2000Bridge.Contracts.Rejections;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Cli.Tests.Contract;

public sealed class ContractPageTests
{
    private static readonly string Text = Write();
    private static readonly XDocument Page = Parse();
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Write_ThePage_IsWellFormedAndNeedsNoServerAndNoScript()
    {
        Assert.StartsWith("<!DOCTYPE html", Text);
        Assert.Equal("html", Page.Root!.Name.LocalName);
        Assert.DoesNotContain("<script", Text);
        Assert.All(Page.Descendants(Html + "a"), link => Assert.StartsWith("#", link.Attribute("href")!.Value));
    }

    [Fact]
    public void Write_EveryLink_HasItsTargetOnce()
    {
        string[] targets = [.. Page.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>()];

        Assert.Equal(targets.Distinct(StringComparer.Ordinal), targets);
        Assert.Empty(Page.Descendants(Html + "a").Select(link => link.Attribute("href")!.Value[1..]).Except(targets, StringComparer.Ordinal));
    }

    [Fact]
    public void Write_ServicesMessagesAndEnums_EachHasAnArticleWithItsCommentAndItsRows()
    {
        foreach (ServiceDescriptor service in ContractElements.Services)
        {
            AssertArticle(service, service.Methods.Select(method => (method.Name, (DescriptorBase)method)));
        }

        foreach (MessageDescriptor message in ContractElements.Messages)
        {
            AssertArticle(message, message.Fields.InDeclarationOrder().Select(field => (field.ContainingOneof is { } choice ? $"{field.Name} (one of {choice.Name})" : field.Name, (DescriptorBase)field)));
        }

        foreach (EnumDescriptor values in ContractElements.Enums)
        {
            AssertArticle(values, values.Values.Select(value => (value.Name, (DescriptorBase)value)));
        }
    }

    [Fact]
    public void Write_SeculineCodes_AreAllThere() =>
        Assert.Equal(
            RejectionCatalog.All.Select(code => $"{code.File.ToString().ToUpperInvariant()} {code.Code}"),
            Rows(Assert.Single(Page.Descendants(Html + "section"), section => section.Attribute("id")!.Value == "rejections")).Select(row => row.Name));

    private static void AssertArticle(DescriptorBase described, IEnumerable<(string Name, DescriptorBase Described)> expected)
    {
        XElement article = Assert.Single(Page.Descendants(Html + "article"), element => element.Attribute("id")!.Value == described.FullName);

        Assert.Equal(Words(described), article.Elements(Html + "p").Single().Value);
        Assert.Equal(expected.Select(row => (row.Name, Words(row.Described))), Rows(article));
    }

    private static IEnumerable<(string Name, string Meaning)> Rows(XElement within) =>
        within.Descendants(Html + "tbody").Elements(Html + "tr").Select(row => (row.Element(Html + "th")!.Value, row.Elements(Html + "td").Last().Value));

    private static string Words(DescriptorBase described) =>
        string.Join(' ', described.Declaration.LeadingComments.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Write()
    {
        using var stream = new MemoryStream();
        ContractPage.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static XDocument Parse()
    {
        using XmlReader reader = XmlReader.Create(new StringReader(Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
