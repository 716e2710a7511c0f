using Google.Protobuf.Reflection;

namespace Grpc.AspNetCore.Server.Reflection;

/// <summary>Finds the files of a server's contract by what they declare.</summary>
internal sealed class DescriptorIndex
{
    private readonly Dictionary<string, FileDescriptor> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileDescriptor> _bySymbol = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<int, FileDescriptor>> _extensions = new(StringComparer.Ordinal);

    public DescriptorIndex(IEnumerable<ServiceDescriptor> services)
    {
        Services = [.. services.Select(service => service.FullName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (ServiceDescriptor service in services)
        {
            Add(service.File);
        }
    }

    /// <summary>The full names of the services, in order.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The file with a name, or null.</summary>
    public FileDescriptor? FileNamed(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The file that declares a full name, or null.</summary>
    public FileDescriptor? FileOf(string symbol) => _bySymbol.GetValueOrDefault(symbol);

    /// <summary>The file that declares an extension of a message, or null.</summary>
    public FileDescriptor? FileOfExtension(string message, int number) => _extensions.GetValueOrDefault(message)?.GetValueOrDefault(number);

    /// <summary>The numbers of a message's extensions, in order; null when the message is not known.</summary>
    public IReadOnlyCollection<int>? ExtensionNumbers(string message) =>
        _extensions.TryGetValue(message, out SortedDictionary<int, FileDescriptor>? found) ? found.Keys : _bySymbol.ContainsKey(message) ? [] : null;

    /// <summary>A file and all that it imports, imported files first.</summary>
    public static IReadOnlyList<FileDescriptor> WithImports(FileDescriptor file)
    {
        List<FileDescriptor> files = [];
        Collect(file, files, new HashSet<string>(StringComparer.Ordinal));
        return files;
    }

    private static void Collect(FileDescriptor file, List<FileDescriptor> files, HashSet<string> seen)
    {
        if (seen.Add(file.Name))
        {
            foreach (FileDescriptor import in file.Dependencies)
            {
                Collect(import, files, seen);
            }

            files.Add(file);
        }
    }

    private void Add(FileDescriptor file)
    {
        if (!_byName.TryAdd(file.Name, file))
        {
            return;
        }

        foreach (ServiceDescriptor service in file.Services)
        {
            _bySymbol[service.FullName] = file;
            foreach (MethodDescriptor method in service.Methods)
            {
                _bySymbol[method.FullName] = file;
            }
        }

        Add(file, file.MessageTypes, file.EnumTypes, file.Extensions.UnorderedExtensions);
        foreach (FileDescriptor import in file.Dependencies)
        {
            Add(import);
        }
    }

    private void Add(FileDescriptor file, IEnumerable<MessageDescriptor> messages, IEnumerable<EnumDescriptor> enums, IEnumerable<FieldDescriptor> extensions)
    {
        foreach (EnumDescriptor declared in enums)
        {
            _bySymbol[declared.FullName] = file;
        }

        foreach (FieldDescriptor extension in extensions)
        {
            _bySymbol[extension.FullName] = file;
            if (!_extensions.TryGetValue(extension.ExtendeeType.FullName, out SortedDictionary<int, FileDescriptor>? numbers))
            {
                _extensions.Add(extension.ExtendeeType.FullName, numbers = []);
            }

            numbers[extension.FieldNumber] = file;
        }

        foreach (MessageDescriptor message in messages)
        {
            _bySymbol[message.FullName] = file;
            Add(file, message.NestedTypes, message.EnumTypes, message.Extensions.UnorderedExtensions);
        }
    }
}
