using Google.Protobuf.Reflection;

namespace BS2000Bridge.Contracts.Documentation;

/// <summary>A service: its methods, what each takes and answers.</summary>
internal static class ServiceSection
{
    public static void Write(PageWriter page, ServiceDescriptor service) => page.In("article", () =>
    {
        page.Anchor(service.FullName);
        page.Text("h3", $"service {service.Name}");
        page.Comment("p", service);
        page.Table("methods", ["Method", "Takes and answers", "Meaning"], () =>
        {
            foreach (MethodDescriptor method in service.Methods)
            {
                page.In("tr", () =>
                {
                    page.Text("th", method.Name);
                    page.In("td", () =>
                    {
                        Side(page, method.InputType, method.IsClientStreaming);
                        Side(page, method.OutputType, method.IsServerStreaming);
                    });
                    page.Comment("td", method);
                });
            }
        });
    });

    private static void Side(PageWriter page, MessageDescriptor type, bool isStream) => page.In("div", () =>
    {
        if (isStream)
        {
            page.Text("em", "stream ");
        }

        page.TypeName(type);
    });
}
