using BS2000Bridge.Contracts;
using Google.Protobuf.Reflection;

namespace BS2000Bridge.Cli.Tests.Contract;

/// <summary>The contract, taken apart.</summary>
internal static class ContractElements
{
    private static readonly IReadOnlyList<FileDescriptor> Files = ContractFiles.Describe();

    public static IReadOnlyList<ServiceDescriptor> Services { get; } = [.. Files.SelectMany(file => file.Services)];

    public static IReadOnlyList<MethodDescriptor> Methods { get; } = [.. Services.SelectMany(service => service.Methods)];

    public static IReadOnlyList<MessageDescriptor> Messages { get; } = [.. Files.SelectMany(file => file.MessageTypes).SelectMany(WithNested)];

    public static IReadOnlyList<FieldDescriptor> Fields { get; } = [.. Messages.SelectMany(message => message.Fields.InDeclarationOrder())];

    public static IReadOnlyList<EnumDescriptor> Enums { get; } = [.. Files.SelectMany(file => file.EnumTypes).Concat(Messages.SelectMany(message => message.EnumTypes))];

    /// <summary>Services, methods, messages, fields, enumerations and their values.</summary>
    public static IEnumerable<DescriptorBase> All =>
        Services.Concat<DescriptorBase>(Methods).Concat(Messages).Concat(Fields).Concat(Enums).Concat(Enums.SelectMany(one => one.Values));

    private static IEnumerable<MessageDescriptor> WithNested(MessageDescriptor message) => message.NestedTypes.SelectMany(WithNested).Prepend(message);
}
