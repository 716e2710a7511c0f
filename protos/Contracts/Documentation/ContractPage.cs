using System.Text;
using System.Xml;
using BS2000Bridge.Contracts.Common.V1;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Contracts.Documentation;

/// <summary>The contract for people: one HTML file that needs no server, no network and no script.</summary>
public static class ContractPage
{
    private const string StyleResource = "contract.css";

    /// <summary>Writes the page in UTF-8; the stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(Stream output)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };
        using XmlWriter xml = XmlWriter.Create(output, settings);
        var page = new PageWriter(xml);
        var packages = ContractFiles.Describe().GroupBy(file => file.Package, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        xml.WriteDocType("html", null, null, null);
        page.In("html", () =>
        {
            xml.WriteAttributeString("lang", "en");
            page.In("head", () => WriteHead(page, xml));
            page.In("body", () =>
            {
                page.In("nav", () =>
                {
                    packages.ForEach(package => WriteIndex(page, package.Key, [.. package]));
                    page.Link($"#{RejectionSection.Anchor}", RejectionSection.Title);
                });
                page.In("main", () =>
                {
                    WriteIntroduction(page);
                    packages.ForEach(package => WritePackage(page, package.Key, [.. package]));
                    RejectionSection.Write(page);
                });
            });
        });
    }

    private static void WriteHead(PageWriter page, XmlWriter xml)
    {
        page.In("meta", () => xml.WriteAttributeString("charset", "utf-8"));
        page.In("meta", () =>
        {
            xml.WriteAttributeString("name", "viewport");
            xml.WriteAttributeString("content", "width=device-width, initial-scale=1");
        });
        page.Text("title", "BS2000Bridge: the contract");
        using var style = new StreamReader(ContractFiles.Open(StyleResource));
        page.In("style", () => xml.WriteRaw(style.ReadToEnd()));
    }

    private static void WriteIntroduction(PageWriter page)
    {
        page.Text("h1", "The contract");
        page.Text("p", "Affiliation, salary and accounting of the Centre commun, the exchanges with CNS and CNAP, and the migration.");
        page.In("p", () =>
        {
            page.Plain("Amounts are in cents. A failed call carries google.rpc.Status with an ErrorInfo of the domain ccss.lu, whose reason is a value of ");
            page.TypeName(ErrorReasonReflection.Descriptor.EnumTypes[0]);
            page.Plain("; a declaration that is refused carries a ");
            page.TypeName(Rejection.Descriptor);
            page.Plain(" with one of the ");
            page.Link($"#{RejectionSection.Anchor}", RejectionSection.Title);
            page.Plain(".");
        });
    }

    private static void WriteIndex(PageWriter page, string name, FileDescriptor[] files) => page.In("details", () =>
    {
        page.In("summary", () => page.Link($"#{name}", name));
        foreach (DescriptorBase one in files.SelectMany(file => file.Services))
        {
            page.TypeName(one);
        }

        foreach (DescriptorBase one in files.SelectMany(file => file.MessageTypes.Concat<DescriptorBase>(file.EnumTypes)).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            page.TypeName(one);
        }
    });

    private static void WritePackage(PageWriter page, string name, FileDescriptor[] files)
    {
        page.In("section", () =>
        {
            page.Anchor(name);
            page.Text("h2", name);
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
        });
    }
}
