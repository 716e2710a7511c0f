namespace Grpc.Core;

/// <summary>On a generated service base: where the method is that tells a binder the service's methods.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class BindServiceMethodAttribute(Type bindType, string bindMethodName) : Attribute
{
    /// <summary>The generated class of the service.</summary>
    public Type BindType { get; } = bindType;

    /// <summary>The name of its binding method.</summary>
    public string BindMethodName { get; } = bindMethodName;
}
