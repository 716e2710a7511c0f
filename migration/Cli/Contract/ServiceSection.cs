using BS2000Bridge.Reconciliation.Markup;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Cli.Contract;

/// <summary>A service: its methods, what each takes and answers.</summary>
internal static class ServiceSection
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter page, ServiceDescriptor service)
    {
        using OpenElement article = page.Open("article", css: null, ("id", service.FullName));
        page.Element("h3", $"service {service.Name}");
        page.Comment("p", service);
        using OpenElement table = page.Table("methods", "Method", "Takes and answers", "Meaning");
        using OpenElement body = page.Open("tbody");
        foreach (MethodDescriptor method in service.Methods)
        {
            using OpenElement row = page.Open("tr");
            page.Element("th", method.Name, css: null, ("scope", "row"));
            using (page.Open("td"))
            {
                WriteSide(page, "", method.InputType, method.IsClientStreaming);
                WriteSide(page, "→ ", method.OutputType, method.IsServerStreaming);
            }

            page.Comment("td", method);
        }
    }

    private static void WriteSide(HtmlWriter page, string arrow, MessageDescriptor type, bool isStream)
    {
        using OpenElement side = page.Open("div");
        page.Element("span", arrow, "arrow");
        if (isStream)
        {
            page.Element("em", "stream ");
        }

        page.TypeName(type);
    }
}
