import "./code-field";
import "./phone-field";
