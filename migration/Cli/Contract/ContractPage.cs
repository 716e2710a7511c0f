using BS2000Bridge.Contracts;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Reconciliation.Markup;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Cli.Contract;

/// <summary>The contract for people: one HTML file that needs no server, no network and no script.</summary>
internal static class ContractPage
{
    private static readonly string Style = StyleSheet.Read(typeof(ContractPage).Assembly, "contract.css");

    /// <summary>Writes the page in UTF-8; the stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(Stream output)
    {
        List<IGrouping<string, FileDescriptor>> packages =
            [.. ContractFiles.Describe().GroupBy(file => file.Package, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)];
        using var page = new HtmlPage(output, "en", "BS2000Bridge: the contract", [Style]);
        using (page.Html.Open("nav"))
        {
            packages.ForEach(package => WriteIndex(page.Html, package.Key, [.. package]));
            page.Html.Link($"#{RejectionSection.Anchor}", RejectionSection.Title);
        }

        using OpenElement main = page.Html.Open("main");
        WriteIntroduction(page.Html);
        packages.ForEach(package => WritePackage(page.Html, package.Key, [.. package]));
        RejectionSection.Write(page.Html);
    }

    private static void WriteIntroduction(HtmlWriter page)
    {
        page.Element("h1", "The contract");
        page.Element("p", "Affiliation, salary and accounting of the Centre commun, the exchanges with CNS and CNAP, and the migration.");
        using OpenElement paragraph = page.Open("p");
        page.Text("Amounts are in cents. A failed call carries google.rpc.Status with an ErrorInfo of the domain ccss.lu, whose reason is a value of ");
        page.TypeName(ErrorReasonReflection.Descriptor.EnumTypes[0]);
        page.Text("; a declaration that is rejected carries a ");
        page.TypeName(Rejection.Descriptor);
        page.Text(" with one of the ");
        page.Link($"#{RejectionSection.Anchor}", RejectionSection.Title);
        page.Text(".");
    }

    private static void WriteIndex(HtmlWriter page, string name, FileDescriptor[] files)
    {
        using OpenElement details = page.Open("details");
        using (page.Open("summary"))
        {
            page.Link($"#{name}", name);
        }

        // What an institution calls first, then what it sends and receives.
        foreach (DescriptorBase service in files.SelectMany(file => file.Services))
        {
            page.TypeName(service);
        }

        foreach (DescriptorBase type in files.SelectMany(file => file.MessageTypes.Concat<DescriptorBase>(file.EnumTypes)).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            page.TypeName(type);
        }
    }

    private static void WritePackage(HtmlWriter page, string name, FileDescriptor[] files)
    {
        using OpenElement section = page.Open("section", css: null, ("id", name));
        page.Element("h2", name);
        foreach (ServiceDescriptor service in files.SelectMany(file => file.Services))
        {
            ServiceSection.Write(page, service);
        }

        foreach (MessageDescriptor message in files.SelectMany(file => file.MessageTypes))
        {
            MessageSection.Write(page, message);
        }

        foreach (EnumDescriptor values in files.SelectMany(file => file.EnumTypes))
        {
            EnumSection.Write(page, values);
        }
    }
}
