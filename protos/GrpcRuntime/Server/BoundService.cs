using System.Reflection;
using Grpc.Core;

namespace Grpc.AspNetCore.Server;

/// <summary>Finds what the generator made for a service, from the class that serves it.</summary>
internal static class BoundService
{
    /// <summary>Tells a binder all methods of a service.</summary>
    /// <exception cref="InvalidOperationException">The class derives from no generated base.</exception>
    public static void Bind(Type serviceType, ServiceBinderBase binder)
    {
        BindServiceMethodAttribute generated = Attribute(serviceType) ?? throw new InvalidOperationException(
            $"{serviceType} serves nothing: it must derive from a class that grpc_csharp_plugin generated, such as Greeter.GreeterBase.");
        MethodInfo bind = generated.BindType.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .SingleOrDefault(method => method.Name == generated.BindMethodName && method.GetParameters() is [{ ParameterType: { } first }, _] && first == typeof(ServiceBinderBase))
            ?? throw new InvalidOperationException($"{generated.BindType} has no method {generated.BindMethodName}({nameof(ServiceBinderBase)}, service).");
        bind.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [binder, null], null);
    }

    /// <summary>The descriptor of a service; null when nothing generated is behind the class.</summary>
    public static Google.Protobuf.Reflection.ServiceDescriptor? Descriptor(Type serviceType) =>
        Attribute(serviceType)?.BindType.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
            as Google.Protobuf.Reflection.ServiceDescriptor;

    private static BindServiceMethodAttribute? Attribute(Type serviceType) => serviceType.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true);
}
