namespace BS2000Bridge.Contracts.Tests.Rules;

/// <summary>A test that needs buf; skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BufFactAttribute : FactAttribute
{
    /// <summary>The program, where <c>npm ci</c> puts it.</summary>
    internal static readonly string Buf = Checkout.PathOf("tests/Contracts.Tests/node_modules/.bin/buf");

    public BufFactAttribute()
    {
        if (!File.Exists(Buf))
        {
            Skip = "buf is missing; run npm ci in tests/Contracts.Tests";
        }
    }
}
