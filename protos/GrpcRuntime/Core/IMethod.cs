namespace Grpc.Core;

/// <summary>What identifies a method, without its message types.</summary>
public interface IMethod
{
    /// <summary>How many messages travel each way.</summary>
    MethodType Type { get; }

    /// <summary>The service's name with its package, such as <c>ccss.salary.v1.SalaryService</c>.</summary>
    string ServiceName { get; }

    /// <summary>The method's name in the service.</summary>
    string Name { get; }

    /// <summary>The path of a request: <c>/service/method</c>.</summary>
    string FullName { get; }
}
